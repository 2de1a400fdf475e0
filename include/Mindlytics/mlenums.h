// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <Mindlytics/mlglobal.h>

#include <QtCore/qmetatype.h>
#include <QtCore/qobjectdefs.h>

/*! The enumerations that the classes of the SDK share; one namespace, so that QML sees them under one name. */
namespace ML {
Q_NAMESPACE_EXPORT(MINDLYTICS_EXPORT)
// Names such as Disabled come in more than one enumeration: QML writes ML.DeliveryState.Disabled, as C++ does.
Q_CLASSINFO("RegisterEnumClassesUnscoped", "false")

/*! What kind of trouble an MLError tells of. */
enum class ErrorCode {
    NoError, //!< no trouble
    NotConfigured, //!< the API key or the project id is missing, an endpoint is no usable address, or there is no QCoreApplication
    InvalidArgument, //!< a value of the call breaks a rule; the message names the field and the rule
    InvalidSession, //!< the session has no client, or neither a user id nor a device id
    SessionFlushed, //!< the session was flushed and takes no more events
    SessionEnded, //!< the session was ended and takes no more events
    QueueFull, //!< the outbox holds as much as it may; the event was not taken
    Disabled, //!< the client is switched off (`enabled` is false); the event was not taken
    ClientDestroyed, //!< the client is gone or going
    ServerUnavailable, //!< no answer, or one that tells of trouble on the server's side; delivery goes on by itself
    SetupTrouble, //!< wrong key, project or address, or a captive portal; events are held until it is mended
    Rejected, //!< the server refuses this event for good
    PoisonEvent, //!< the server failed on this event again and again while it took others; it was set aside
    Expired, //!< the event was older than the outbox keeps events, and is gone
    EventsLost, //!< events are gone that nobody else will deliver, such as those in memory at quit, or the oldest of more than 1,000 that were set aside
    Timeout, //!< the operation took longer than its bound
    RequestFailed, //!< a direct request (MLHttpClient, MLClient::userIdentify() and userAlias()) failed
    InvalidResponse, //!< the server's answer could not be read
    StorageFailed, //!< the disk outbox cannot be used; events are kept in memory
    LiveFailed, //!< the live channel could not be opened, or was lost
    InvalidLiveMessage, //!< a live message could not be read
    ServerReported, //!< the service reported an error while it processed an event (`MLError`)
    GapNotClosed, //!< live events that were missed during a loss of the channel could not all be read back
    ConsentMissing, //!< the user has not consented to it, or has refused (MLClient::consent); the event was not taken
    FilterFailed, //!< an event filter threw, or answered an event that breaks a rule; the event was dropped
};
Q_ENUM_NS(ErrorCode)

/*! Where accepted events wait for delivery. */
enum class OutboxKind {
    Memory, //!< in memory: what is not delivered when the process ends is lost
    Disk, //!< in a database file: survives the end of the process
};
Q_ENUM_NS(OutboxKind)

/*! What a commit to the disk outbox waits for. */
enum class DiskSynchronisation {
    Normal, //!< for the system: what was committed survives the end of the process, however that comes
    Full, //!< for the disk: it survives a power failure, too; each commit takes as long as the disk needs
};
Q_ENUM_NS(DiskSynchronisation)

/*! Whether several events may go in one request, as a JSON array. */
enum class ArrayMode {
    Auto, //!< found out by trying, once, with two events
    Never, //!< one event a request
    Always, //!< arrays from the start
};
Q_ENUM_NS(ArrayMode)

/*! What delivery is doing. */
enum class DeliveryState {
    Idle, //!< nothing waits
    Sending, //!< events are on their way
    BackingOff, //!< the server is in trouble or out of reach; the next try comes by itself
    Held, //!< wrong key, project or address: tried again every five minutes, and at once when one of them changes
    Disabled, //!< switched off (`enabled` is false)
};
Q_ENUM_NS(DeliveryState)

/*! What a live channel is doing. */
enum class LiveState {
    Off, //!< nobody listens
    Connecting, //!< the channel is being opened
    Listening, //!< live events arrive
    Reconnecting, //!< the channel was lost and is being opened again
};
Q_ENUM_NS(LiveState)

/*! What of a conversation leaves the machine. Each mode but the first two does what the one before it does, and more. */
enum class ContentMode {
    Default, //!< for a session: the client's; for a client: Full
    Full, //!< everything, as it was tracked
    Redacted, //!< what the redactors find is replaced, in all texts, names, and keys and values of properties, attributes and traits
    LengthsOnly, //!< also, the texts of turns, and arguments and results of function calls, are replaced by their lengths
    Off, //!< also, turns and function calls are not sent
};
Q_ENUM_NS(ContentMode)

/*! What can be found in texts and replaced. */
enum class Redactor {
    Email = 0x01, //!< e-mail addresses
    Phone = 0x02, //!< phone numbers that are written as such: with a `+`, a leading 0, or in groups
    PaymentCard = 0x04, //!< 13 to 19 digits whose check digit is right
    Iban = 0x08, //!< bank accounts whose country, length and check digits are right
    Jwt = 0x10, //!< JSON web tokens
    ApiKey = 0x20, //!< API keys of the usual shapes, and what stands behind `Bearer`
    HomeFolder = 0x40, //!< the home folder in a path, which holds the user's name
    All = 0x7f,
};
Q_DECLARE_FLAGS(Redactors, Redactor)
Q_FLAG_NS(Redactors)
Q_DECLARE_OPERATORS_FOR_FLAGS(Redactors)

/*! What an event is. */
enum class EventKind {
    SessionStarted,
    SessionEnded,
    UserIdentified,
    UserAliased,
    ConversationStarted,
    ConversationEnded,
    Turn,
    Usage,
    FunctionCall,
    Custom, //!< MLSession::trackEvent()
};
Q_ENUM_NS(EventKind)

/*! Whether the user agrees. */
enum class Consent {
    Unknown, //!< was not asked, or has not answered
    Denied, //!< does not: nothing is stored or sent
    Granted, //!< does, for the purposes of MLClient::consentPurposes
};
Q_ENUM_NS(Consent)

/*! What the user agrees to. */
enum class Purpose {
    Usage = 0x1, //!< events without content: sessions, conversations, usage, identify and alias, events of the application's own
    Content = 0x2, //!< turns and function calls; never without Usage
    All = 0x3,
};
Q_DECLARE_FLAGS(Purposes, Purpose)
Q_FLAG_NS(Purposes)
Q_DECLARE_OPERATORS_FOR_FLAGS(Purposes)

/*! Why a token provider is asked. */
enum class TokenReason {
    Missing, //!< there is none yet
    Refused, //!< the server refuses the one there is
};
Q_ENUM_NS(TokenReason)

/*! The method of a direct request. */
enum class HttpMethod { Get, Post, Put, Patch, Delete };
Q_ENUM_NS(HttpMethod)

/*! How a chat server writes its answers. */
enum class ChatDialect {
    Auto, //!< found out from the first message
    OpenAiChat, //!< OpenAI's chat completions
    OpenAiCompatible, //!< the same as llama.cpp's server, vLLM and others make it, with reasoning, timings and continuous usage
    OpenAiResponses, //!< OpenAI's responses
    Anthropic, //!< Anthropic's messages
    Ollama, //!< Ollama's chat: a JSON object a line
};
Q_ENUM_NS(ChatDialect)

/*! What went wrong with a chat server's answer. */
enum class ChatFault {
    NoFault, //!< nothing
    ServerReported, //!< the server says so, in the answer itself
    NotAStream, //!< the answer is no chat answer at all, such as an HTML page
    Malformed, //!< a message of the answer cannot be read
    MixedDialects, //!< a message in another dialect than the ones before, or than the chosen one
    TooLarge, //!< a message, or the whole answer, is larger than the bound
    Incomplete, //!< the answer ends in the middle of a message
};
Q_ENUM_NS(ChatFault)

} // namespace ML
