<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>CallRules</name>
    <message>
        <source>&quot;%1&quot; is missing</source>
        <translation>„%1“ fehlt</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is of the wrong type</source>
        <translation>„%1“ ist von falscher Art</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known here</source>
        <translation>„%1“ ist hier unbekannt</translation>
    </message>
</context>
<context>
    <name>Chat</name>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>You said: %1</source>
        <translation>Sie sagten: %1</translation>
    </message>
    <message>
        <source>Ask something</source>
        <translation>Fragen Sie etwas</translation>
    </message>
</context>
<context>
    <name>ChatView</name>
    <message>
        <source>The answer is coming</source>
        <translation>Die Antwort kommt</translation>
    </message>
    <message>
        <source>Ask something. The answer streams in here, and the side panel shows what Mindlytics is told of it.</source>
        <translation>Fragen Sie etwas. Die Antwort läuft hier ein, und die Seitenleiste zeigt, was Mindlytics davon erfährt.</translation>
    </message>
</context>
<context>
    <name>Conversations</name>
    <message>
        <source>The conversations could not be read; the file is now %1.</source>
        <translation>Die Unterhaltungen konnten nicht gelesen werden; die Datei heißt jetzt %1.</translation>
    </message>
    <message>
        <source>The conversations cannot be saved: %1</source>
        <translation>Die Unterhaltungen können nicht gespeichert werden: %1</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>New conversation</source>
        <translation>Neue Unterhaltung</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Telemetry panel</source>
        <translation>Telemetrie-Leiste</translation>
    </message>
</context>
<context>
    <name>JsonDifference</name>
    <message>
        <source>%1 is %2, expected was %3</source>
        <translation>%1 ist %2, erwartet war %3</translation>
    </message>
    <message>
        <source>%1 differs from character %2 on: it goes %3, expected was %4 (%5 characters, expected were %6)</source>
        <translation>%1 weicht ab Zeichen %2 ab: dort steht %3, erwartet war %4 (%5 Zeichen, erwartet waren %6)</translation>
    </message>
</context>
<context>
    <name>LiveJoin</name>
    <message>
        <source>%1: %2: %3</source>
        <translation>%1: %2: %3</translation>
    </message>
    <message>
        <source>%1: nothing came back of it</source>
        <translation>%1: nichts kam davon zurück</translation>
    </message>
</context>
<context>
    <name>LocalBackend</name>
    <message>
        <source>The local backend has ended.</source>
        <translation>Das lokale Backend hat sich beendet.</translation>
    </message>
    <message>
        <source>The local backend cannot be started: %1</source>
        <translation>Das lokale Backend lässt sich nicht starten: %1</translation>
    </message>
    <message>
        <source>There is no local backend: mindlytics-devserver was not built.</source>
        <translation>Es gibt kein lokales Backend: mindlytics-devserver wurde nicht gebaut.</translation>
    </message>
</context>
<context>
    <name>MLChatStreamDecoder</name>
    <message>
        <source>The answer is no chat answer: it looks like a page of HTML or XML.</source>
        <translation>Die Antwort ist keine Chat-Antwort: Sie sieht nach einer HTML- oder XML-Seite aus.</translation>
    </message>
    <message>
        <source>The answer ends in the middle of a message.</source>
        <translation>Die Antwort endet mitten in einer Nachricht.</translation>
    </message>
    <message>
        <source>A message of the answer is no JSON.</source>
        <translation>Eine Nachricht der Antwort ist kein JSON.</translation>
    </message>
    <message>
        <source>The answer has messages of two dialects.</source>
        <translation>Die Antwort enthält Nachrichten zweier Dialekte.</translation>
    </message>
    <message>
        <source>A message, or the whole answer, is larger than %1 bytes.</source>
        <translation>Eine Nachricht oder die ganze Antwort ist größer als %1 Bytes.</translation>
    </message>
    <message>
        <source>The answer is no chat answer that is known.</source>
        <translation>Die Antwort ist keine bekannte Chat-Antwort.</translation>
    </message>
    <message>
        <source>The answer is no chat answer: it looks compressed.</source>
        <translation>Die Antwort ist keine Chat-Antwort: Sie sieht komprimiert aus.</translation>
    </message>
</context>
<context>
    <name>MLClient</name>
    <message>
        <source>outbox: there is no space for %1; events are kept in memory until there is (%2)</source>
        <translation>outbox: Für %1 ist kein Platz; Ereignisse bleiben im Arbeitsspeicher, bis es welchen gibt (%2)</translation>
    </message>
    <message>
        <source>outbox: %1 is damaged; events are kept in memory (%2)</source>
        <translation>outbox: %1 ist beschädigt; Ereignisse bleiben im Arbeitsspeicher (%2)</translation>
    </message>
    <message>
        <source>outbox: %1 is damaged; what could be read is kept, and the file is now %3 (%2)</source>
        <translation>outbox: %1 ist beschädigt; was lesbar war, bleibt erhalten, und die Datei heißt jetzt %3 (%2)</translation>
    </message>
    <message>
        <source>outbox: %1 was written by a later version (%2); it is left as it is</source>
        <translation>outbox: %1 wurde von einer neueren Version geschrieben (%2); die Datei bleibt, wie sie ist</translation>
    </message>
    <message>
        <source>outbox: %1 was deleted while it was in use; what was in it is written anew</source>
        <translation>outbox: %1 wurde während der Benutzung gelöscht; der Inhalt wird neu geschrieben</translation>
    </message>
    <message>
        <source>outbox: Qt has no driver %1 (on Debian: the package libqt6sql6-sqlite); events are kept in memory</source>
        <translation>outbox: Qt hat keinen Treiber %1 (unter Debian: das Paket libqt6sql6-sqlite); Ereignisse bleiben im Arbeitsspeicher</translation>
    </message>
    <message>
        <source>outbox: %1 cannot be used; events are kept in memory until it can (%2)</source>
        <translation>outbox: %1 ist nicht benutzbar; Ereignisse bleiben im Arbeitsspeicher, bis es geht (%2)</translation>
    </message>
    <message>
        <source>A QCoreApplication must exist before the client is used, and while it is used.</source>
        <translation>Es muss eine QCoreApplication geben, bevor der Client benutzt wird und solange er benutzt wird.</translation>
    </message>
    <message>
        <source>client: missing; the session has no client, or its client is destroyed</source>
        <translation>client: fehlt; die Sitzung hat keinen Client, oder ihr Client ist zerstört</translation>
    </message>
    <message>
        <source>userId, deviceId: the session needs one of them</source>
        <translation>userId, deviceId: Die Sitzung braucht eines von beiden</translation>
    </message>
    <message>
        <source>conversationId: missing; this call needs one, of its own or the session&apos;s</source>
        <translation>conversationId: fehlt; dieser Aufruf braucht eine, seine eigene oder die der Sitzung</translation>
    </message>
    <message>
        <source>The session was flushed and takes no more events.</source>
        <translation>Die Sitzung wurde mit flush() abgeschlossen und nimmt keine Ereignisse mehr an.</translation>
    </message>
    <message>
        <source>The session was ended and takes no more events.</source>
        <translation>Die Sitzung wurde beendet und nimmt keine Ereignisse mehr an.</translation>
    </message>
    <message numerus="yes">
        <source>The queue is full; %n event(s) were refused.</source>
        <translation>
            <numerusform>Die Warteschlange ist voll; %n Ereignis wurde abgewiesen.</numerusform>
            <numerusform>Die Warteschlange ist voll; %n Ereignisse wurden abgewiesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The client is switched off.</source>
        <translation>Der Client ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>The client is destroyed, or the application has ended.</source>
        <translation>Der Client ist zerstört, oder die Anwendung ist beendet.</translation>
    </message>
    <message>
        <source>Everything was delivered, but the service did not tell the end of the session in time.</source>
        <translation>Alles wurde zugestellt, aber der Dienst hat das Ende der Sitzung nicht rechtzeitig gemeldet.</translation>
    </message>
    <message>
        <source>Not everything was delivered in time.</source>
        <translation>Nicht alles wurde rechtzeitig zugestellt.</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) could not be read from the damaged outbox.</source>
        <translation>
            <numerusform>%n Ereignis konnte nicht aus dem beschädigten Postausgang gelesen werden.</numerusform>
            <numerusform>%n Ereignisse konnten nicht aus dem beschädigten Postausgang gelesen werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) were dropped before they were delivered.</source>
        <translation>
            <numerusform>%n Ereignis wurde verworfen, bevor es zugestellt war.</numerusform>
            <numerusform>%n Ereignisse wurden verworfen, bevor sie zugestellt waren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected event(s) were dropped: only the last %1 are kept.</source>
        <translation>
            <numerusform>%n abgelehntes Ereignis wurde verworfen: Nur die letzten %1 werden aufbewahrt.</numerusform>
            <numerusform>%n abgelehnte Ereignisse wurden verworfen: Nur die letzten %1 werden aufbewahrt.</numerusform>
        </translation>
    </message>
    <message>
        <source>event: is larger than the whole queue may be (outbox.maxBytes is %1)</source>
        <translation>event: ist größer, als die ganze Warteschlange sein darf (outbox.maxBytes ist %1)</translation>
    </message>
    <message>
        <source>waitForFlushed: must not be called in the SDK&apos;s own thread, where continuations without a context run</source>
        <translation>waitForFlushed: darf nicht im eigenen Thread des SDK aufgerufen werden, in dem Fortsetzungen ohne Kontext laufen</translation>
    </message>
    <message numerus="yes">
        <source>The event filter failed on %n more event(s); they were dropped.</source>
        <translation>
            <numerusform>Der Ereignisfilter ist an %n weiteren Ereignis gescheitert; es wurde verworfen.</numerusform>
            <numerusform>Der Ereignisfilter ist an %n weiteren Ereignissen gescheitert; sie wurden verworfen.</numerusform>
        </translation>
    </message>
    <message>
        <source>outbox: %1 is held by another program; it is tried again until it is free (%2)</source>
        <translation>outbox: %1 wird von einem anderen Programm belegt; es wird weiter versucht, bis die Datei frei ist (%2)</translation>
    </message>
    <message>
        <source>The user does not consent to this being stored or sent.</source>
        <translation>Die Nutzerin oder der Nutzer stimmt nicht zu, dass dies gespeichert oder gesendet wird.</translation>
    </message>
    <message>
        <source>The user has not consented yet to anything being stored or sent.</source>
        <translation>Es hat noch niemand zugestimmt, dass etwas gespeichert oder gesendet wird.</translation>
    </message>
    <message>
        <source>consent: %1 cannot be written; what the user said holds for this run only</source>
        <translation>consent: %1 kann nicht geschrieben werden; die Antwort gilt nur bis zum Ende des Programms</translation>
    </message>
    <message>
        <source>consent: cannot be granted while the environment says DO_NOT_TRACK</source>
        <translation>consent: kann nicht erteilt werden, solange die Umgebung DO_NOT_TRACK verlangt</translation>
    </message>
    <message>
        <source>The application has no token for the server; events wait. %1</source>
        <translation>Die Anwendung hat kein Token für den Server; die Ereignisse warten. %1</translation>
    </message>
    <message>
        <source>privacy.auditFile: %1 cannot be written (%2)</source>
        <translation>privacy.auditFile: %1 kann nicht geschrieben werden (%2)</translation>
    </message>
    <message>
        <source>The event filter dropped this request.</source>
        <translation>Der Ereignisfilter hat diese Anfrage verworfen.</translation>
    </message>
    <message>
        <source>The token provider did not answer.</source>
        <translation>Der Token-Lieferant hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>The token provider gave an empty token.</source>
        <translation>Der Token-Lieferant hat ein leeres Token geliefert.</translation>
    </message>
    <message>
        <source>The token provider failed.</source>
        <translation>Der Token-Lieferant ist gescheitert.</translation>
    </message>
    <message>
        <source>%1: cannot be set after the first use</source>
        <translation>%1: lässt sich nach der ersten Verwendung nicht mehr setzen</translation>
    </message>
</context>
<context>
    <name>MLConfig</name>
    <message>
        <source>apiKey: missing; set it as an option or property, or in MLSDK_API_KEY</source>
        <translation>apiKey: fehlt; setzen Sie ihn als Option oder Eigenschaft oder in MLSDK_API_KEY</translation>
    </message>
    <message>
        <source>projectId: missing; set it as an option or property, or in MLSDK_PROJECT_ID</source>
        <translation>projectId: fehlt; setzen Sie sie als Option oder Eigenschaft oder in MLSDK_PROJECT_ID</translation>
    </message>
    <message>
        <source>apiKey: must not hold a line break or another control character</source>
        <translation>apiKey: darf weder einen Zeilenumbruch noch ein anderes Steuerzeichen enthalten</translation>
    </message>
    <message>
        <source>projectId: must not hold a line break or another control character</source>
        <translation>projectId: darf weder einen Zeilenumbruch noch ein anderes Steuerzeichen enthalten</translation>
    </message>
    <message>
        <source>authorizationScheme: must not hold a line break or another control character</source>
        <translation>authorizationScheme: darf keinen Zeilenumbruch und kein anderes Steuerzeichen enthalten</translation>
    </message>
    <message>
        <source>%1: must be %2 or more</source>
        <translation>%1: muss mindestens %2 sein</translation>
    </message>
    <message>
        <source>%1: %2 is no value of ML::%3</source>
        <translation>%1: %2 ist kein Wert von ML::%3</translation>
    </message>
    <message>
        <source>%1: must be from %2 to %3</source>
        <translation>%1: muss zwischen %2 und %3 liegen</translation>
    </message>
</context>
<context>
    <name>MLConnectionBadge</name>
    <message>
        <source>No client</source>
        <translation>Kein Client</translation>
    </message>
    <message>
        <source>Not set up</source>
        <translation>Nicht eingerichtet</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Sendet</translation>
    </message>
    <message>
        <source>Waiting for the server</source>
        <translation>Wartet auf den Server</translation>
    </message>
    <message>
        <source>Held: check key, project and address</source>
        <translation>Angehalten: Schlüssel, Projekt und Adresse prüfen</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>Ausgeschaltet</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>All sent</source>
        <translation>Alles gesendet</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <comment>events</comment>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Live: connecting</source>
        <translation>Live: verbindet</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Live: reconnecting</source>
        <translation>Live: verbindet neu</translation>
    </message>
</context>
<context>
    <name>MLConsentDialog</name>
    <message>
        <source>May %1 send data to improve itself?</source>
        <translation>Darf %1 Daten senden, um besser zu werden?</translation>
    </message>
    <message>
        <source>You decide, and can change it in the settings at any time. Nothing is sent before you agree.</source>
        <translation>Sie entscheiden und können es jederzeit in den Einstellungen ändern. Bevor Sie zustimmen, wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Nutzung</translation>
    </message>
    <message>
        <source>When you talk to the assistant, for how long, what it costs and how you rate its answers. Not what is said.</source>
        <translation>Wann und wie lange Sie mit dem Assistenten sprechen, was es kostet und wie Sie seine Antworten bewerten. Nicht, was gesagt wird.</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Gespräche</translation>
    </message>
    <message>
        <source>What you and the assistant write, and the functions it calls. E-mail addresses, phone, card and account numbers, keys and names of folders are taken out before.</source>
        <translation>Was Sie und der Assistent schreiben und welche Funktionen er aufruft. E-Mail-Adressen, Telefon-, Karten- und Kontonummern, Schlüssel und Ordnernamen werden vorher entfernt.</translation>
    </message>
    <message>
        <source>How long your questions and the answers are, and which functions are called. Not what is said.</source>
        <translation>Wie lang Ihre Fragen und die Antworten sind und welche Funktionen aufgerufen werden. Nicht, was gesagt wird.</translation>
    </message>
    <message>
        <source>What you and the assistant write, and the functions it calls, as they are.</source>
        <translation>Was Sie und der Assistent schreiben und welche Funktionen er aufruft, so, wie es ist.</translation>
    </message>
    <message>
        <source>Read more</source>
        <translation>Mehr erfahren</translation>
    </message>
    <message>
        <source>Send nothing</source>
        <translation>Nichts senden</translation>
    </message>
    <message>
        <source>Send what is ticked</source>
        <translation>Ausgewähltes senden</translation>
    </message>
</context>
<context>
    <name>MLConsentSwitch</name>
    <message>
        <source>What is sent</source>
        <translation>Was gesendet wird</translation>
    </message>
    <message>
        <source>Send usage data</source>
        <translation>Nutzungsdaten senden</translation>
    </message>
    <message>
        <source>Include conversations</source>
        <translation>Gespräche einschließen</translation>
    </message>
</context>
<context>
    <name>MLDelivery</name>
    <message>
        <source>%1 The server says: %2</source>
        <translation>%1 Der Server sagt: %2</translation>
    </message>
    <message>
        <source>The server redirects (%1), which is not followed: the address is wrong, or a network wants a sign-in first.</source>
        <translation>Der Server leitet weiter (%1), und dem wird nicht gefolgt: Die Adresse ist falsch, oder ein Netz verlangt erst eine Anmeldung.</translation>
    </message>
    <message>
        <source>The server refuses the API key or the project (%1).</source>
        <translation>Der Server weist den API-Schlüssel oder das Projekt ab (%1).</translation>
    </message>
    <message>
        <source>A proxy on the way wants a sign-in (%1).</source>
        <translation>Ein Proxy auf dem Weg verlangt eine Anmeldung (%1).</translation>
    </message>
    <message>
        <source>There is no Mindlytics service at this address (%1).</source>
        <translation>Unter dieser Adresse gibt es keinen Mindlytics-Dienst (%1).</translation>
    </message>
    <message>
        <source>The server does not answer in time; events wait.</source>
        <translation>Der Server antwortet nicht rechtzeitig; Ereignisse warten.</translation>
    </message>
    <message>
        <source>The server cannot be reached; events wait. %1</source>
        <translation>Der Server ist nicht erreichbar; Ereignisse warten. %1</translation>
    </message>
    <message>
        <source>The server is in trouble (%1); events wait.</source>
        <translation>Der Server hat ein Problem (%1); Ereignisse warten.</translation>
    </message>
    <message>
        <source>%1 Events wait until it is mended.</source>
        <translation>%1 Ereignisse warten, bis das behoben ist.</translation>
    </message>
    <message>
        <source>The server failed on this event again and again (%1); it was set aside. %2</source>
        <translation>Der Server ist an diesem Ereignis immer wieder gescheitert (%1); es wurde beiseitegelegt. %2</translation>
    </message>
    <message>
        <source>The server rejected this event (%1). %2</source>
        <translation>Der Server hat dieses Ereignis abgewiesen (%1). %2</translation>
    </message>
    <message>
        <source>This event could not be delivered for so long that it was dropped.</source>
        <translation>Dieses Ereignis ließ sich so lange nicht zustellen, dass es verworfen wurde.</translation>
    </message>
    <message>
        <source>The server is not trusted: %1</source>
        <translation>Dem Server wird nicht vertraut: %1</translation>
    </message>
</context>
<context>
    <name>MLEndpoints</name>
    <message>
        <source>%1: must be an address that begins with %2</source>
        <translation>%1: muss eine Adresse sein, die mit %2 beginnt</translation>
    </message>
    <message>
        <source>%1: must not hold a user name or a password</source>
        <translation>%1: darf weder einen Benutzernamen noch ein Passwort enthalten</translation>
    </message>
    <message>
        <source>%1: must not hold a query or a fragment</source>
        <translation>%1: darf weder eine Abfrage noch ein Fragment enthalten</translation>
    </message>
</context>
<context>
    <name>MLFeedbackButtons</name>
    <message>
        <source>Rate this answer</source>
        <translation>Diese Antwort bewerten</translation>
    </message>
    <message>
        <source>Good answer</source>
        <translation>Gute Antwort</translation>
    </message>
    <message>
        <source>Bad answer</source>
        <translation>Schlechte Antwort</translation>
    </message>
</context>
<context>
    <name>MLLive</name>
    <message>
        <source>Reading them back failed with status %1.</source>
        <translation>Das Nachlesen ist mit Status %1 fehlgeschlagen.</translation>
    </message>
    <message>
        <source>There are too many to read them all back.</source>
        <translation>Es sind zu viele, um alle nachzulesen.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>Der Server hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>Reading them back took too long.</source>
        <translation>Das Nachlesen hat zu lange gedauert.</translation>
    </message>
    <message>
        <source>The server does not answer any more.</source>
        <translation>Der Server antwortet nicht mehr.</translation>
    </message>
    <message>
        <source>The answer holds no key.</source>
        <translation>Die Antwort enthält keinen Schlüssel.</translation>
    </message>
    <message>
        <source>The server answered with status %1. %2</source>
        <translation>Der Server hat mit Status %1 geantwortet. %2</translation>
    </message>
    <message>
        <source>No key for the live channel. %1</source>
        <translation>Kein Schlüssel für den Live-Kanal. %1</translation>
    </message>
    <message>
        <source>The live channel cannot be opened. %1</source>
        <translation>Der Live-Kanal lässt sich nicht öffnen. %1</translation>
    </message>
    <message>
        <source>The live channel is lost again and again. %1</source>
        <translation>Der Live-Kanal geht immer wieder verloren. %1</translation>
    </message>
    <message>
        <source>Live events may be missing. %1</source>
        <translation>Es fehlen vielleicht Live-Ereignisse. %1</translation>
    </message>
    <message>
        <source>close code %1</source>
        <translation>Abschlusscode %1</translation>
    </message>
    <message>
        <source>A live message is binary.</source>
        <translation>Eine Live-Nachricht ist binär.</translation>
    </message>
    <message>
        <source>A live message of %1 characters is too long (at most %2).</source>
        <translation>Eine Live-Nachricht mit %1 Zeichen ist zu lang (höchstens %2).</translation>
    </message>
    <message>
        <source>A live message is longer than %1 bytes.</source>
        <translation>Eine Live-Nachricht ist länger als %1 Bytes.</translation>
    </message>
    <message>
        <source>A live message is no valid UTF-8.</source>
        <translation>Eine Live-Nachricht ist kein gültiges UTF-8.</translation>
    </message>
    <message>
        <source>The server is not trusted: %1</source>
        <translation>Dem Server wird nicht vertraut: %1</translation>
    </message>
</context>
<context>
    <name>MLLiveMessage</name>
    <message>
        <source>A live message is no JSON (read up to character %1).</source>
        <translation>Eine Live-Nachricht ist kein JSON (gelesen bis Zeichen %1).</translation>
    </message>
    <message>
        <source>%1: is missing</source>
        <translation>%1: fehlt</translation>
    </message>
    <message>
        <source>%1: must be text</source>
        <translation>%1: muss Text sein</translation>
    </message>
    <message>
        <source>%1: must be a date and time in ISO 8601</source>
        <translation>%1: muss Datum und Uhrzeit nach ISO 8601 sein</translation>
    </message>
    <message>
        <source>%1: must be an object</source>
        <translation>%1: muss ein Objekt sein</translation>
    </message>
    <message>
        <source>%1: must be text, a bool, a number, or an array of one of these</source>
        <translation>%1: muss Text, ein Wahrheitswert, eine Zahl oder ein Array davon sein</translation>
    </message>
    <message>
        <source>A live message is no object.</source>
        <translation>Eine Live-Nachricht ist kein Objekt.</translation>
    </message>
    <message>
        <source>The list of live events is no JSON.</source>
        <translation>Die Liste der Live-Ereignisse ist kein JSON.</translation>
    </message>
</context>
<context>
    <name>MLNetwork</name>
    <message>
        <source>network.pins: a pin must be sha256/ and 32 bytes in base64</source>
        <translation>network.pins: ein Pin muss aus sha256/ und 32 Bytes in Base64 bestehen</translation>
    </message>
    <message>
        <source>network.pins: needs a second one, for the day when the first key changes</source>
        <translation>network.pins: braucht einen zweiten für den Tag, an dem der erste Schlüssel wechselt</translation>
    </message>
    <message>
        <source>network.pins: serverEndpoint must be https and liveEndpoint wss, as there are no keys to pin otherwise</source>
        <translation>network.pins: serverEndpoint muss https und liveEndpoint wss sein, sonst gibt es keine Schlüssel</translation>
    </message>
    <message>
        <source>its public key is none of the pinned ones.</source>
        <translation>sein öffentlicher Schlüssel ist keiner der festgelegten.</translation>
    </message>
</context>
<context>
    <name>MLPrivacy</name>
    <message>
        <source>The event filter threw an exception; the event was dropped.</source>
        <translation>Der Ereignisfilter hat eine Ausnahme geworfen; das Ereignis wurde verworfen.</translation>
    </message>
    <message>
        <source>The event filter answered an event that cannot be sent; it was dropped.</source>
        <translation>Der Ereignisfilter hat ein Ereignis geliefert, das nicht gesendet werden kann; es wurde verworfen.</translation>
    </message>
</context>
<context>
    <name>MLQml</name>
    <message>
        <source>%1: must have either &quot;cost&quot; or all of &quot;model&quot;, &quot;promptTokens&quot; and &quot;completionTokens&quot;</source>
        <translation>%1: muss entweder „cost“ oder alle von „model“, „promptTokens“ und „completionTokens“ haben</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a valid Date</source>
        <translation>ein gültiges Date</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>an array of texts</source>
        <translation>ein Array von Texten</translation>
    </message>
    <message>
        <source>a Date</source>
        <translation>ein Date</translation>
    </message>
    <message>
        <source>an invalid Date</source>
        <translation>ein ungültiges Date</translation>
    </message>
    <message>
        <source>an array</source>
        <translation>ein Array</translation>
    </message>
    <message>
        <source>%1: must be %2, but is %3</source>
        <translation>%1: muss %2 sein, ist aber %3</translation>
    </message>
    <message>
        <source>%1.%2: unknown; the keys are %3</source>
        <translation>%1.%2: unbekannt; die Schlüssel sind %3</translation>
    </message>
    <message>
        <source>maximumCount: must be 1 or more</source>
        <translation>maximumCount: muss mindestens 1 sein</translation>
    </message>
    <message>
        <source>a value of its enumeration</source>
        <translation>ein Wert der zugehörigen Aufzählung</translation>
    </message>
</context>
<context>
    <name>MLRequest</name>
    <message>
        <source>The server did not answer in time.</source>
        <translation>Der Server hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>The server cannot be reached. %1</source>
        <translation>Der Server ist nicht erreichbar. %1</translation>
    </message>
    <message>
        <source>The server answered with status %1. %2</source>
        <translation>Der Server hat mit Status %1 geantwortet. %2</translation>
    </message>
    <message>
        <source>path: must begin with a slash</source>
        <translation>path: muss mit einem Schrägstrich beginnen</translation>
    </message>
    <message>
        <source>path: must be the path of an address</source>
        <translation>path: muss der Pfad einer Adresse sein</translation>
    </message>
    <message>
        <source>data: must be an object when the method is GET</source>
        <translation>data: muss ein Objekt sein, wenn die Methode GET ist</translation>
    </message>
    <message>
        <source>The server&apos;s answer is no JSON.</source>
        <translation>Die Antwort des Servers ist kein JSON.</translation>
    </message>
    <message>
        <source>The server is not trusted: %1</source>
        <translation>Dem Server wird nicht vertraut: %1</translation>
    </message>
</context>
<context>
    <name>MLTurnRecorder</name>
    <message>
        <source>The recorder has no session.</source>
        <translation>Der Recorder hat keine Sitzung.</translation>
    </message>
    <message>
        <source>No turn was begun.</source>
        <translation>Es wurde kein Gesprächsschritt begonnen.</translation>
    </message>
</context>
<context>
    <name>MLValidation</name>
    <message>
        <source>%1: a value of type %2 cannot be sent; use a bool, an integer, a floating-point number or a text</source>
        <translation>%1: Ein Wert vom Typ %2 kann nicht gesendet werden; nehmen Sie einen Wahrheitswert, eine ganze Zahl, eine Gleitkommazahl oder einen Text</translation>
    </message>
    <message>
        <source>%1: must be a finite number; JSON has neither NaN nor infinity</source>
        <translation>%1: muss eine endliche Zahl sein; JSON kennt weder NaN noch Unendlich</translation>
    </message>
    <message>
        <source>%1: this name is reserved for the event&apos;s own field</source>
        <translation>%1: Dieser Name ist dem eigenen Feld des Ereignisses vorbehalten</translation>
    </message>
    <message>
        <source>%1: must be a finite number, 0 or more</source>
        <translation>%1: muss eine endliche Zahl ab 0 sein</translation>
    </message>
    <message>
        <source>%1: must not be empty</source>
        <translation>%1: darf nicht leer sein</translation>
    </message>
    <message>
        <source>%1: must have at most %2 characters, but has %3</source>
        <translation>%1: darf höchstens %2 Zeichen haben, hat aber %3</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; has a call of its own</source>
        <translation>%1: Für „%2“ gibt es einen eigenen Aufruf</translation>
    </message>
    <message>
        <source>%1: must be a valid date and time</source>
        <translation>%1: muss ein gültiges Datum mit Uhrzeit sein</translation>
    </message>
    <message>
        <source>%1: must have a year from 0 to 9999</source>
        <translation>%1: muss ein Jahr von 0 bis 9999 haben</translation>
    </message>
    <message>
        <source>%1: must hold tokens or a cost</source>
        <translation>%1: muss Tokens oder Kosten enthalten</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Folder of the transcripts.</source>
        <translation>Ordner der Gesprächsaufzeichnungen.</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Seconds that delivery and read-back may take each.</source>
        <translation>Sekunden, die Zustellung und Zurücklesen jeweils dauern dürfen.</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>Only sends: a real service stores events in its own time and form.</source>
        <translation>Sendet nur: Ein echter Dienst speichert Ereignisse zu seiner Zeit und in seiner Form.</translation>
    </message>
    <message>
        <source>Gives sessions and conversations ids that no server has seen yet.</source>
        <translation>Gibt Sitzungen und Unterhaltungen Kennungen, die noch kein Server gesehen hat.</translation>
    </message>
    <message>
        <source>--timeout: a number from 1 to 3600 is needed</source>
        <translation>--timeout: Eine Zahl von 1 bis 3600 wird gebraucht</translation>
    </message>
    <message>
        <source>There is no translation into “%1”; the window speaks English.</source>
        <translation>Es gibt keine Übersetzung in „%1“; das Fenster spricht Englisch.</translation>
    </message>
    <message>
        <source>%1 – Mindlytics chat</source>
        <translation>%1 – Mindlytics-Chat</translation>
    </message>
    <message>
        <source>Mindlytics chat</source>
        <translation>Mindlytics-Chat</translation>
    </message>
    <message>
        <source>No API key is set: a local backend was started at %1. Nothing leaves this machine.</source>
        <translation>Es ist kein API-Schlüssel gesetzt: Unter %1 wurde ein lokales Backend gestartet. Nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>Language of the window, such as de.</source>
        <translation>Sprache des Fensters, zum Beispiel de.</translation>
    </message>
    <message>
        <source>language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Replays sample transcripts through the Mindlytics SDK, tells what came back over the live channels, reads
back what the backend holds and compares.
Server, key and project come from MLSDK_SERVER_BASE, MLSDK_API_KEY and MLSDK_PROJECT_ID.
Exits with 0 if the backend holds every event, in order and unchanged, and every echo came back; with 1 if not.</source>
        <translation>Spielt Beispielgespräche durch das Mindlytics-SDK ab, zeigt, was über die Live-Kanäle zurückkam, liest
zurück, was das Backend hat, und vergleicht.
Server, Schlüssel und Projekt kommen aus MLSDK_SERVER_BASE, MLSDK_API_KEY und MLSDK_PROJECT_ID.
Endet mit 0, wenn das Backend jedes Ereignis hat, in der Reihenfolge und unverändert, und jedes Echo zurückkam; sonst mit 1.</translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s); only the beginning is shown.</source>
        <translation>
            <numerusform>%Ln Zeichen; nur der Anfang wird gezeigt.</numerusform>
            <numerusform>%Ln Zeichen; nur der Anfang wird gezeigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Answer again</source>
        <translation>Noch einmal antworten</translation>
    </message>
    <message>
        <source>%1 · %2 + %3 tokens · $%4</source>
        <translation>%1 · %2 + %3 Tokens · %4 $</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>OpenAiAnswerer</name>
    <message>
        <source>The model calls tools without an end.</source>
        <translation>Das Modell ruft endlos Werkzeuge auf.</translation>
    </message>
    <message>
        <source>The model&apos;s server says: %1</source>
        <translation>Der Server des Modells sagt: %1</translation>
    </message>
    <message>
        <source>The model&apos;s server answered with status %1.</source>
        <translation>Der Server des Modells hat mit Status %1 geantwortet.</translation>
    </message>
    <message>
        <source>The model&apos;s server cannot be reached: %1</source>
        <translation>Der Server des Modells ist nicht erreichbar: %1</translation>
    </message>
    <message>
        <source>The answer broke off: the model&apos;s server ended it before it was whole.</source>
        <translation>Die Antwort ist abgebrochen: Der Server des Modells hat sie vor dem Ende beendet.</translation>
    </message>
</context>
<context>
    <name>QuestionField</name>
    <message>
        <source>The question is empty: type something first.</source>
        <translation>Die Frage ist leer: Schreiben Sie zuerst etwas.</translation>
    </message>
    <message>
        <source>Only text can be pasted. Pictures are not sent.</source>
        <translation>Nur Text kann eingefügt werden. Bilder werden nicht gesendet.</translation>
    </message>
    <message>
        <source>Ask something</source>
        <translation>Fragen Sie etwas</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>This conversation has ended.</source>
        <translation>Diese Unterhaltung ist beendet.</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Neue Unterhaltung</translation>
    </message>
</context>
<context>
    <name>QueuePlot</name>
    <message>
        <source>Events in the outbox over time</source>
        <translation>Ereignisse im Postausgang im Lauf der Zeit</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Postausgang</translation>
    </message>
</context>
<context>
    <name>ReplayRun</name>
    <message>
        <source>Reading the transcripts in %1</source>
        <translation>Lese die Gesprächsaufzeichnungen in %1</translation>
    </message>
    <message>
        <source>%1: sessions: %2, events: %3</source>
        <translation>%1: Sitzungen: %2, Ereignisse: %3</translation>
    </message>
    <message>
        <source>Replaying them to %1</source>
        <translation>Spiele sie ab an %1</translation>
    </message>
    <message>
        <source>%1: the backend refused an event: %2</source>
        <translation>%1: Das Backend hat ein Ereignis abgewiesen: %2</translation>
    </message>
    <message>
        <source>%1: %2 of %3 events delivered in %4 ms</source>
        <translation>%1: %2 von %3 Ereignissen in %4 ms zugestellt</translation>
    </message>
    <message>
        <source>Reading back what the backend holds</source>
        <translation>Lese zurück, was das Backend hat</translation>
    </message>
    <message>
        <source>%1: all %2 events, in order, unchanged</source>
        <translation>%1: alle %2 Ereignisse, in der Reihenfolge, unverändert</translation>
    </message>
    <message>
        <source>%1: %2 problems</source>
        <translation>%1: Probleme: %2</translation>
    </message>
    <message>
        <source>%1: its events could not be read back: %2</source>
        <translation>%1: Die Ereignisse konnten nicht zurückgelesen werden: %2</translation>
    </message>
    <message>
        <source>%1: the session could not be read back: %2</source>
        <translation>%1: Die Sitzung konnte nicht zurückgelesen werden: %2</translation>
    </message>
    <message>
        <source>%1: the backend knows %2 such sessions with %3 conversations, its events tell of 1 with %4</source>
        <translation>%1: Dem Backend sind %2 solche Sitzungen mit %3 Unterhaltungen bekannt, die Ereignisse erzählen von 1 mit %4</translation>
    </message>
    <message>
        <source>What the backend holds</source>
        <translation>Was das Backend hat</translation>
    </message>
    <message>
        <source>What was sent</source>
        <translation>Was gesendet wurde</translation>
    </message>
    <message>
        <source>Total of %1 sessions</source>
        <translation>Summe von %1 Sitzungen</translation>
    </message>
    <message>
        <source>What came back over the live channels</source>
        <translation>Was über die Live-Kanäle zurückkam</translation>
    </message>
    <message>
        <source>%1: %2 live events for %3 that were sent; %4</source>
        <translation>%1: %2 Live-Ereignisse zu %3 gesendeten; %4</translation>
    </message>
    <message>
        <source>its end came, too</source>
        <translation>auch das Ende kam</translation>
    </message>
    <message>
        <source>no end of the session</source>
        <translation>kein Ende der Sitzung</translation>
    </message>
</context>
<context>
    <name>Replayer</name>
    <message>
        <source>%1: the call was refused: %2</source>
        <translation>%1: Der Aufruf wurde abgewiesen: %2</translation>
    </message>
    <message>
        <source>%1: %2 events were delivered, %3 rejected, %4 lost, %5 still wait: %6</source>
        <translation>%1: %2 Ereignisse wurden zugestellt, %3 abgewiesen, %4 gingen verloren, %5 warten noch: %6</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>RuleBase</name>
    <message>
        <source>That makes **%1**.</source>
        <translation>Das macht **%1**.</translation>
    </message>
    <message>
        <source>thank|bye</source>
        <comment>words in a question, separated by |</comment>
        <translation>danke|tschüss|wiedersehen</translation>
    </message>
    <message>
        <source>You are welcome. End the conversation whenever you like: Mindlytics is told of that, too.</source>
        <translation>Gern geschehen. Beenden Sie die Unterhaltung, wann Sie möchten: Auch das erfährt Mindlytics.</translation>
    </message>
    <message>
        <source>hello|good morning|good evening</source>
        <comment>words in a question, separated by |</comment>
        <translation>hallo|guten morgen|guten tag|guten abend</translation>
    </message>
    <message>
        <source>Hello! I am the built-in answerer: a few rules, no model, no network. Ask me **what I can do**.</source>
        <translation>Hallo! Ich bin die eingebaute Auskunft: ein paar Regeln, kein Modell, kein Netz. Fragen Sie mich, **was ich kann**.</translation>
    </message>
    <message>
        <source>time|clock|what day</source>
        <comment>words in a question, separated by |</comment>
        <translation>uhr|wie spät|welcher tag</translation>
    </message>
    <message>
        <source>By the clock of this machine it is **%1**.</source>
        <translation>Nach der Uhr dieses Rechners ist es **%1**.</translation>
    </message>
    <message>
        <source>offline|network|outbox</source>
        <comment>words in a question, separated by |</comment>
        <translation>offline|netz|postausgang</translation>
    </message>
    <message>
        <source>Switch **Network** off in the side panel and go on asking. Events then wait in the outbox, on disk. Switch it on again, and they are delivered, in order.</source>
        <translation>Schalten Sie **Netz** in der Seitenleiste aus und fragen Sie weiter. Ereignisse warten dann im Postausgang, auf der Platte. Schalten Sie es wieder ein, und sie werden der Reihe nach zugestellt.</translation>
    </message>
    <message>
        <source>telemetry|mindlytics|track</source>
        <comment>words in a question, separated by |</comment>
        <translation>telemetrie|mindlytics|erfass</translation>
    </message>
    <message>
        <source>Each answer of mine is tracked as a *turn*:

- your question and my answer
- the tokens that it took
- how long it took, and whether you stopped it

The side panel shows what was sent and what came back.</source>
        <translation>Jede meiner Antworten wird als *Turn* erfasst:

- Ihre Frage und meine Antwort
- die Tokens, die sie gekostet hat
- wie lange sie gedauert hat und ob Sie sie angehalten haben

Die Seitenleiste zeigt, was gesendet wurde und was zurückkam.</translation>
    </message>
    <message>
        <source>code|markdown|example</source>
        <comment>words in a question, separated by |</comment>
        <translation>code|markdown|beispiel</translation>
    </message>
    <message>
        <source>A turn is tracked with one call:</source>
        <translation>Ein Turn wird mit einem Aufruf erfasst:</translation>
    </message>
    <message>
        <source>I know about a few things only:

1. the **time**
2. sums, such as **12 * 7**
3. **telemetry**, and what it tracks
4. the **outbox**, when you are offline
5. **code** for your own application

For more, choose an OpenAI-compatible server in the settings.</source>
        <translation>Ich kenne mich nur mit wenigem aus:

1. mit der **Uhrzeit**
2. mit Rechnungen wie **12 * 7**
3. mit **Telemetrie** und dem, was sie erfasst
4. mit dem **Postausgang**, wenn Sie offline sind
5. mit **Code** für Ihre eigene Anwendung

Für mehr wählen Sie in den Einstellungen einen OpenAI-kompatiblen Server.</translation>
    </message>
</context>
<context>
    <name>SessionCheck</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: the backend does not hold it</source>
        <translation>%1: Das Backend hat es nicht</translation>
    </message>
    <message>
        <source>%1: the backend holds an event that is not from here, or a second time: %2 %3</source>
        <translation>%1: Das Backend hat ein Ereignis, das nicht von hier ist, oder ein zweites Mal: %2 %3</translation>
    </message>
    <message>
        <source>%1: out of order, in its place the backend holds %2</source>
        <translation>%1: nicht in der Reihenfolge, an seiner Stelle hat das Backend %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>none: a local backend is used</source>
        <translation>keiner: ein lokales Backend dient</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>Es antwortet</translation>
    </message>
    <message>
        <source>The built-in answerer</source>
        <translation>Die eingebaute Auskunft</translation>
    </message>
    <message>
        <source>An OpenAI-compatible server</source>
        <translation>Ein OpenAI-kompatibler Server</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>SideList</name>
    <message>
        <source>New conversation</source>
        <translation>Neue Unterhaltung</translation>
    </message>
</context>
<context>
    <name>SideRow</name>
    <message>
        <source>New conversation</source>
        <translation>Neue Unterhaltung</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>SignInDialog</name>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>What this device did so far is added to the user, and later events carry the user&apos;s id.</source>
        <translation>Was dieses Gerät bisher getan hat, wird dem Benutzer zugerechnet, und spätere Ereignisse tragen seine Kennung.</translation>
    </message>
    <message>
        <source>User id, such as an address</source>
        <translation>Benutzerkennung, etwa eine Adresse</translation>
    </message>
    <message>
        <source>Name (may be left out)</source>
        <translation>Name (kann entfallen)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Unterhaltungen</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>Turns</translation>
    </message>
    <message>
        <source>Function calls</source>
        <translation>Funktionsaufrufe</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Delivery time</source>
        <translation>Zustellzeit</translation>
    </message>
</context>
<context>
    <name>TelemetryPanel</name>
    <message>
        <source>Anonymous device</source>
        <translation>Anonymes Gerät</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Tracked</source>
        <translation>Erfasst</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Zugestellt</translation>
    </message>
    <message>
        <source>In the outbox</source>
        <translation>Im Postausgang</translation>
    </message>
    <message>
        <source>Received live</source>
        <translation>Live empfangen</translation>
    </message>
</context>
<context>
    <name>TranscriptReader</name>
    <message>
        <source>there are no transcripts (*.jsonl) here</source>
        <translation>hier gibt es keine Gesprächsaufzeichnungen (*.jsonl)</translation>
    </message>
    <message>
        <source>the line is no JSON object</source>
        <translation>die Zeile ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>&quot;call&quot; names no known call</source>
        <translation>„call“ nennt keinen bekannten Aufruf</translation>
    </message>
    <message>
        <source>&quot;at&quot; is no ISO 8601 time</source>
        <translation>„at“ ist keine Zeit nach ISO 8601</translation>
    </message>
    <message>
        <source>its session is not open</source>
        <translation>die Sitzung ist nicht offen</translation>
    </message>
    <message>
        <source>its session is open already</source>
        <translation>die Sitzung ist schon offen</translation>
    </message>
</context>
</TS>
