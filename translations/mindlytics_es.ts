<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>CallRules</name>
    <message>
        <source>&quot;%1&quot; is missing</source>
        <translation>falta «%1»</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is of the wrong type</source>
        <translation>«%1» es de un tipo incorrecto</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known here</source>
        <translation>«%1» no se conoce aquí</translation>
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
        <translation>Usted dijo: %1</translation>
    </message>
    <message>
        <source>Ask something</source>
        <translation>Pregunte algo</translation>
    </message>
</context>
<context>
    <name>ChatView</name>
    <message>
        <source>The answer is coming</source>
        <translation>La respuesta está llegando</translation>
    </message>
    <message>
        <source>Ask something. The answer streams in here, and the side panel shows what Mindlytics is told of it.</source>
        <translation>Pregunte algo. La respuesta aparece aquí poco a poco, y el panel lateral muestra lo que Mindlytics recibe de ella.</translation>
    </message>
</context>
<context>
    <name>Conversations</name>
    <message>
        <source>The conversations could not be read; the file is now %1.</source>
        <translation>No se pudieron leer las conversaciones; el archivo se llama ahora %1.</translation>
    </message>
    <message>
        <source>The conversations cannot be saved: %1</source>
        <translation>No se pueden guardar las conversaciones: %1</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>New conversation</source>
        <translation>Nueva conversación</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Telemetry panel</source>
        <translation>Panel de telemetría</translation>
    </message>
</context>
<context>
    <name>JsonDifference</name>
    <message>
        <source>%1 is %2, expected was %3</source>
        <translation>%1 es %2, se esperaba %3</translation>
    </message>
    <message>
        <source>%1 differs from character %2 on: it goes %3, expected was %4 (%5 characters, expected were %6)</source>
        <translation>%1 difiere a partir del carácter %2: dice %3, se esperaba %4 (%5 caracteres, se esperaban %6)</translation>
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
        <translation>%1: nada volvió de ello</translation>
    </message>
</context>
<context>
    <name>LocalBackend</name>
    <message>
        <source>The local backend has ended.</source>
        <translation>El servidor local ha terminado.</translation>
    </message>
    <message>
        <source>The local backend cannot be started: %1</source>
        <translation>No se puede iniciar el servidor local: %1</translation>
    </message>
    <message>
        <source>There is no local backend: mindlytics-devserver was not built.</source>
        <translation>No hay servidor local: mindlytics-devserver no se compiló.</translation>
    </message>
</context>
<context>
    <name>MLChatStreamDecoder</name>
    <message>
        <source>The answer is no chat answer: it looks like a page of HTML or XML.</source>
        <translation>La respuesta no es de un chat: parece una página HTML o XML.</translation>
    </message>
    <message>
        <source>The answer ends in the middle of a message.</source>
        <translation>La respuesta termina en medio de un mensaje.</translation>
    </message>
    <message>
        <source>A message of the answer is no JSON.</source>
        <translation>Un mensaje de la respuesta no es JSON.</translation>
    </message>
    <message>
        <source>The answer has messages of two dialects.</source>
        <translation>La respuesta tiene mensajes de dos dialectos.</translation>
    </message>
    <message>
        <source>A message, or the whole answer, is larger than %1 bytes.</source>
        <translation>Un mensaje, o la respuesta entera, supera los %1 bytes.</translation>
    </message>
    <message>
        <source>The answer is no chat answer that is known.</source>
        <translation>La respuesta no es de un chat conocido.</translation>
    </message>
    <message>
        <source>The answer is no chat answer: it looks compressed.</source>
        <translation>La respuesta no es de un chat: parece comprimida.</translation>
    </message>
</context>
<context>
    <name>MLClient</name>
    <message>
        <source>outbox: there is no space for %1; events are kept in memory until there is (%2)</source>
        <translation>outbox: no hay espacio para %1; los eventos se guardan en memoria hasta que lo haya (%2)</translation>
    </message>
    <message>
        <source>outbox: %1 is damaged; events are kept in memory (%2)</source>
        <translation>outbox: %1 está dañado; los eventos se guardan en memoria (%2)</translation>
    </message>
    <message>
        <source>outbox: %1 is damaged; what could be read is kept, and the file is now %3 (%2)</source>
        <translation>outbox: %1 está dañado; lo que se pudo leer se conserva y el archivo se llama ahora %3 (%2)</translation>
    </message>
    <message>
        <source>outbox: %1 was written by a later version (%2); it is left as it is</source>
        <translation>outbox: %1 fue escrito por una versión posterior (%2); se deja como está</translation>
    </message>
    <message>
        <source>outbox: %1 was deleted while it was in use; what was in it is written anew</source>
        <translation>outbox: %1 se borró mientras estaba en uso; su contenido se escribe de nuevo</translation>
    </message>
    <message>
        <source>outbox: Qt has no driver %1 (on Debian: the package libqt6sql6-sqlite); events are kept in memory</source>
        <translation>outbox: Qt no tiene el controlador %1 (en Debian: el paquete libqt6sql6-sqlite); los eventos se guardan en memoria</translation>
    </message>
    <message>
        <source>outbox: %1 cannot be used; events are kept in memory until it can (%2)</source>
        <translation>outbox: %1 no se puede usar; los eventos se guardan en memoria hasta que se pueda (%2)</translation>
    </message>
    <message>
        <source>A QCoreApplication must exist before the client is used, and while it is used.</source>
        <translation>Debe existir una QCoreApplication antes de usar el cliente y mientras se usa.</translation>
    </message>
    <message>
        <source>client: missing; the session has no client, or its client is destroyed</source>
        <translation>client: falta; la sesión no tiene cliente, o su cliente está destruido</translation>
    </message>
    <message>
        <source>userId, deviceId: the session needs one of them</source>
        <translation>userId, deviceId: la sesión necesita uno de los dos</translation>
    </message>
    <message>
        <source>conversationId: missing; this call needs one, of its own or the session&apos;s</source>
        <translation>conversationId: falta; esta llamada necesita uno, el suyo o el de la sesión</translation>
    </message>
    <message>
        <source>The session was flushed and takes no more events.</source>
        <translation>La sesión se vació con flush() y ya no acepta eventos.</translation>
    </message>
    <message>
        <source>The session was ended and takes no more events.</source>
        <translation>La sesión terminó y ya no acepta eventos.</translation>
    </message>
    <message numerus="yes">
        <source>The queue is full; %n event(s) were refused.</source>
        <translation>
            <numerusform>La cola está llena; se rechazó %n evento.</numerusform>
            <numerusform>La cola está llena; se rechazaron %n eventos.</numerusform>
        </translation>
    </message>
    <message>
        <source>The client is switched off.</source>
        <translation>El cliente está desactivado.</translation>
    </message>
    <message>
        <source>The client is destroyed, or the application has ended.</source>
        <translation>El cliente está destruido, o la aplicación ha terminado.</translation>
    </message>
    <message>
        <source>Everything was delivered, but the service did not tell the end of the session in time.</source>
        <translation>Se entregó todo, pero el servicio no anunció a tiempo el fin de la sesión.</translation>
    </message>
    <message>
        <source>Not everything was delivered in time.</source>
        <translation>No se entregó todo a tiempo.</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) could not be read from the damaged outbox.</source>
        <translation>
            <numerusform>No se pudo leer %n evento de la bandeja de salida dañada.</numerusform>
            <numerusform>No se pudieron leer %n eventos de la bandeja de salida dañada.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) were dropped before they were delivered.</source>
        <translation>
            <numerusform>Se descartó %n evento antes de entregarlo.</numerusform>
            <numerusform>Se descartaron %n eventos antes de entregarlos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected event(s) were dropped: only the last %1 are kept.</source>
        <translation>
            <numerusform>Se descartó %n evento rechazado: solo se conservan los últimos %1.</numerusform>
            <numerusform>Se descartaron %n eventos rechazados: solo se conservan los últimos %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>event: is larger than the whole queue may be (outbox.maxBytes is %1)</source>
        <translation>event: es mayor de lo que puede ser toda la cola (outbox.maxBytes es %1)</translation>
    </message>
    <message>
        <source>waitForFlushed: must not be called in the SDK&apos;s own thread, where continuations without a context run</source>
        <translation>waitForFlushed: no se debe llamar en el hilo propio del SDK, donde se ejecutan las continuaciones sin contexto</translation>
    </message>
    <message numerus="yes">
        <source>The event filter failed on %n more event(s); they were dropped.</source>
        <translation>
            <numerusform>El filtro de eventos falló con %n evento más; se descartó.</numerusform>
            <numerusform>El filtro de eventos falló con %n eventos más; se descartaron.</numerusform>
        </translation>
    </message>
    <message>
        <source>outbox: %1 is held by another program; it is tried again until it is free (%2)</source>
        <translation>outbox: otro programa ocupa %1; se vuelve a intentar hasta que quede libre (%2)</translation>
    </message>
    <message>
        <source>The user does not consent to this being stored or sent.</source>
        <translation>El usuario no consiente que esto se guarde ni se envíe.</translation>
    </message>
    <message>
        <source>The user has not consented yet to anything being stored or sent.</source>
        <translation>El usuario todavía no ha consentido que se guarde ni se envíe nada.</translation>
    </message>
    <message>
        <source>consent: %1 cannot be written; what the user said holds for this run only</source>
        <translation>consent: no se puede escribir %1; la respuesta vale solo hasta el fin del programa</translation>
    </message>
    <message>
        <source>consent: cannot be granted while the environment says DO_NOT_TRACK</source>
        <translation>consent: no se puede conceder mientras el entorno pida DO_NOT_TRACK</translation>
    </message>
    <message>
        <source>The application has no token for the server; events wait. %1</source>
        <translation>La aplicación no tiene ninguna credencial para el servidor; los eventos esperan. %1</translation>
    </message>
    <message>
        <source>privacy.auditFile: %1 cannot be written (%2)</source>
        <translation>privacy.auditFile: no se puede escribir %1 (%2)</translation>
    </message>
    <message>
        <source>The event filter dropped this request.</source>
        <translation>El filtro de eventos descartó esta petición.</translation>
    </message>
    <message>
        <source>The token provider did not answer.</source>
        <translation>El proveedor de credenciales no respondió.</translation>
    </message>
    <message>
        <source>The token provider gave an empty token.</source>
        <translation>El proveedor de credenciales dio una credencial vacía.</translation>
    </message>
    <message>
        <source>The token provider failed.</source>
        <translation>El proveedor de credenciales falló.</translation>
    </message>
    <message>
        <source>%1: cannot be set after the first use</source>
        <translation>%1: ya no se puede establecer después del primer uso</translation>
    </message>
</context>
<context>
    <name>MLConfig</name>
    <message>
        <source>apiKey: missing; set it as an option or property, or in MLSDK_API_KEY</source>
        <translation>apiKey: falta; defínala como opción o propiedad, o en MLSDK_API_KEY</translation>
    </message>
    <message>
        <source>projectId: missing; set it as an option or property, or in MLSDK_PROJECT_ID</source>
        <translation>projectId: falta; defínalo como opción o propiedad, o en MLSDK_PROJECT_ID</translation>
    </message>
    <message>
        <source>apiKey: must not hold a line break or another control character</source>
        <translation>apiKey: no debe contener saltos de línea ni otros caracteres de control</translation>
    </message>
    <message>
        <source>projectId: must not hold a line break or another control character</source>
        <translation>projectId: no debe contener saltos de línea ni otros caracteres de control</translation>
    </message>
    <message>
        <source>authorizationScheme: must not hold a line break or another control character</source>
        <translation>authorizationScheme: no debe contener saltos de línea ni otros caracteres de control</translation>
    </message>
    <message>
        <source>%1: must be %2 or more</source>
        <translation>%1: debe ser al menos %2</translation>
    </message>
    <message>
        <source>%1: %2 is no value of ML::%3</source>
        <translation>%1: %2 no es un valor de ML::%3</translation>
    </message>
    <message>
        <source>%1: must be from %2 to %3</source>
        <translation>%1: debe estar entre %2 y %3</translation>
    </message>
</context>
<context>
    <name>MLConnectionBadge</name>
    <message>
        <source>No client</source>
        <translation>Sin cliente</translation>
    </message>
    <message>
        <source>Not set up</source>
        <translation>Sin configurar</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Enviando</translation>
    </message>
    <message>
        <source>Waiting for the server</source>
        <translation>Esperando al servidor</translation>
    </message>
    <message>
        <source>Held: check key, project and address</source>
        <translation>Detenido: compruebe clave, proyecto y dirección</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>Desactivado</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>All sent</source>
        <translation>Todo enviado</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <comment>events</comment>
        <translation>
            <numerusform>%n en espera</numerusform>
            <numerusform>%n en espera</numerusform>
        </translation>
    </message>
    <message>
        <source>Live: connecting</source>
        <translation>En directo: conectando</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>En directo</translation>
    </message>
    <message>
        <source>Live: reconnecting</source>
        <translation>En directo: reconectando</translation>
    </message>
</context>
<context>
    <name>MLConsentDialog</name>
    <message>
        <source>May %1 send data to improve itself?</source>
        <translation>¿Puede %1 enviar datos para mejorar?</translation>
    </message>
    <message>
        <source>You decide, and can change it in the settings at any time. Nothing is sent before you agree.</source>
        <translation>Usted decide y puede cambiarlo en los ajustes en cualquier momento. No se envía nada antes de que acepte.</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Uso</translation>
    </message>
    <message>
        <source>When you talk to the assistant, for how long, what it costs and how you rate its answers. Not what is said.</source>
        <translation>Cuándo y cuánto tiempo habla con el asistente, cuánto cuesta y cómo valora sus respuestas. No lo que se dice.</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversaciones</translation>
    </message>
    <message>
        <source>What you and the assistant write, and the functions it calls. E-mail addresses, phone, card and account numbers, keys and names of folders are taken out before.</source>
        <translation>Lo que escriben usted y el asistente, y las funciones que llama. Antes se eliminan direcciones de correo, números de teléfono, tarjeta y cuenta, claves y nombres de carpetas.</translation>
    </message>
    <message>
        <source>How long your questions and the answers are, and which functions are called. Not what is said.</source>
        <translation>La longitud de sus preguntas y de las respuestas, y qué funciones se llaman. No lo que se dice.</translation>
    </message>
    <message>
        <source>What you and the assistant write, and the functions it calls, as they are.</source>
        <translation>Lo que escriben usted y el asistente, y las funciones que llama, tal cual.</translation>
    </message>
    <message>
        <source>Read more</source>
        <translation>Más información</translation>
    </message>
    <message>
        <source>Send nothing</source>
        <translation>No enviar nada</translation>
    </message>
    <message>
        <source>Send what is ticked</source>
        <translation>Enviar lo marcado</translation>
    </message>
</context>
<context>
    <name>MLConsentSwitch</name>
    <message>
        <source>What is sent</source>
        <translation>Qué se envía</translation>
    </message>
    <message>
        <source>Send usage data</source>
        <translation>Enviar datos de uso</translation>
    </message>
    <message>
        <source>Include conversations</source>
        <translation>Incluir las conversaciones</translation>
    </message>
</context>
<context>
    <name>MLDelivery</name>
    <message>
        <source>%1 The server says: %2</source>
        <translation>%1 El servidor dice: %2</translation>
    </message>
    <message>
        <source>The server redirects (%1), which is not followed: the address is wrong, or a network wants a sign-in first.</source>
        <translation>El servidor redirige (%1), y eso no se sigue: la dirección es incorrecta, o una red pide antes iniciar sesión.</translation>
    </message>
    <message>
        <source>The server refuses the API key or the project (%1).</source>
        <translation>El servidor rechaza la clave de API o el proyecto (%1).</translation>
    </message>
    <message>
        <source>A proxy on the way wants a sign-in (%1).</source>
        <translation>Un proxy intermedio pide iniciar sesión (%1).</translation>
    </message>
    <message>
        <source>There is no Mindlytics service at this address (%1).</source>
        <translation>No hay ningún servicio Mindlytics en esta dirección (%1).</translation>
    </message>
    <message>
        <source>The server does not answer in time; events wait.</source>
        <translation>El servidor no responde a tiempo; los eventos esperan.</translation>
    </message>
    <message>
        <source>The server cannot be reached; events wait. %1</source>
        <translation>No se puede alcanzar el servidor; los eventos esperan. %1</translation>
    </message>
    <message>
        <source>The server is in trouble (%1); events wait.</source>
        <translation>El servidor tiene problemas (%1); los eventos esperan.</translation>
    </message>
    <message>
        <source>%1 Events wait until it is mended.</source>
        <translation>%1 Los eventos esperan hasta que se arregle.</translation>
    </message>
    <message>
        <source>The server failed on this event again and again (%1); it was set aside. %2</source>
        <translation>El servidor falló una y otra vez con este evento (%1); se apartó. %2</translation>
    </message>
    <message>
        <source>The server rejected this event (%1). %2</source>
        <translation>El servidor rechazó este evento (%1). %2</translation>
    </message>
    <message>
        <source>This event could not be delivered for so long that it was dropped.</source>
        <translation>Este evento no se pudo entregar durante tanto tiempo que se descartó.</translation>
    </message>
    <message>
        <source>The server is not trusted: %1</source>
        <translation>No se confía en el servidor: %1</translation>
    </message>
</context>
<context>
    <name>MLEndpoints</name>
    <message>
        <source>%1: must be an address that begins with %2</source>
        <translation>%1: debe ser una dirección que empiece por %2</translation>
    </message>
    <message>
        <source>%1: must not hold a user name or a password</source>
        <translation>%1: no debe contener nombre de usuario ni contraseña</translation>
    </message>
    <message>
        <source>%1: must not hold a query or a fragment</source>
        <translation>%1: no debe contener consulta ni fragmento</translation>
    </message>
</context>
<context>
    <name>MLFeedbackButtons</name>
    <message>
        <source>Rate this answer</source>
        <translation>Valorar esta respuesta</translation>
    </message>
    <message>
        <source>Good answer</source>
        <translation>Buena respuesta</translation>
    </message>
    <message>
        <source>Bad answer</source>
        <translation>Mala respuesta</translation>
    </message>
</context>
<context>
    <name>MLLive</name>
    <message>
        <source>Reading them back failed with status %1.</source>
        <translation>La relectura falló con el estado %1.</translation>
    </message>
    <message>
        <source>There are too many to read them all back.</source>
        <translation>Son demasiados para releerlos todos.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>El servidor no respondió a tiempo.</translation>
    </message>
    <message>
        <source>Reading them back took too long.</source>
        <translation>La relectura tardó demasiado.</translation>
    </message>
    <message>
        <source>The server does not answer any more.</source>
        <translation>El servidor ya no responde.</translation>
    </message>
    <message>
        <source>The answer holds no key.</source>
        <translation>La respuesta no contiene ninguna clave.</translation>
    </message>
    <message>
        <source>The server answered with status %1. %2</source>
        <translation>El servidor respondió con el estado %1. %2</translation>
    </message>
    <message>
        <source>No key for the live channel. %1</source>
        <translation>No hay clave para el canal en directo. %1</translation>
    </message>
    <message>
        <source>The live channel cannot be opened. %1</source>
        <translation>No se puede abrir el canal en directo. %1</translation>
    </message>
    <message>
        <source>The live channel is lost again and again. %1</source>
        <translation>El canal en directo se pierde una y otra vez. %1</translation>
    </message>
    <message>
        <source>Live events may be missing. %1</source>
        <translation>Puede que falten eventos en directo. %1</translation>
    </message>
    <message>
        <source>close code %1</source>
        <translation>código de cierre %1</translation>
    </message>
    <message>
        <source>A live message is binary.</source>
        <translation>Un mensaje en directo es binario.</translation>
    </message>
    <message>
        <source>A live message of %1 characters is too long (at most %2).</source>
        <translation>Un mensaje en directo de %1 caracteres es demasiado largo (%2 como máximo).</translation>
    </message>
    <message>
        <source>A live message is longer than %1 bytes.</source>
        <translation>Un mensaje en directo supera los %1 bytes.</translation>
    </message>
    <message>
        <source>A live message is no valid UTF-8.</source>
        <translation>Un mensaje en directo no es UTF-8 válido.</translation>
    </message>
    <message>
        <source>The server is not trusted: %1</source>
        <translation>No se confía en el servidor: %1</translation>
    </message>
</context>
<context>
    <name>MLLiveMessage</name>
    <message>
        <source>A live message is no JSON (read up to character %1).</source>
        <translation>Un mensaje en directo no es JSON (leído hasta el carácter %1).</translation>
    </message>
    <message>
        <source>%1: is missing</source>
        <translation>%1: falta</translation>
    </message>
    <message>
        <source>%1: must be text</source>
        <translation>%1: debe ser texto</translation>
    </message>
    <message>
        <source>%1: must be a date and time in ISO 8601</source>
        <translation>%1: debe ser una fecha y hora según ISO 8601</translation>
    </message>
    <message>
        <source>%1: must be an object</source>
        <translation>%1: debe ser un objeto</translation>
    </message>
    <message>
        <source>%1: must be text, a bool, a number, or an array of one of these</source>
        <translation>%1: debe ser texto, un booleano, un número o un array de uno de ellos</translation>
    </message>
    <message>
        <source>A live message is no object.</source>
        <translation>Un mensaje en directo no es un objeto.</translation>
    </message>
    <message>
        <source>The list of live events is no JSON.</source>
        <translation>La lista de eventos en directo no es JSON.</translation>
    </message>
</context>
<context>
    <name>MLNetwork</name>
    <message>
        <source>network.pins: a pin must be sha256/ and 32 bytes in base64</source>
        <translation>network.pins: un pin debe ser sha256/ y 32 bytes en base64</translation>
    </message>
    <message>
        <source>network.pins: needs a second one, for the day when the first key changes</source>
        <translation>network.pins: hace falta un segundo para el día en que cambie la primera clave</translation>
    </message>
    <message>
        <source>network.pins: serverEndpoint must be https and liveEndpoint wss, as there are no keys to pin otherwise</source>
        <translation>network.pins: serverEndpoint debe ser https y liveEndpoint wss; si no, no hay claves</translation>
    </message>
    <message>
        <source>its public key is none of the pinned ones.</source>
        <translation>su clave pública no es ninguna de las fijadas.</translation>
    </message>
</context>
<context>
    <name>MLPrivacy</name>
    <message>
        <source>The event filter threw an exception; the event was dropped.</source>
        <translation>El filtro de eventos lanzó una excepción; el evento se descartó.</translation>
    </message>
    <message>
        <source>The event filter answered an event that cannot be sent; it was dropped.</source>
        <translation>El filtro de eventos devolvió un evento que no se puede enviar; se descartó.</translation>
    </message>
</context>
<context>
    <name>MLQml</name>
    <message>
        <source>%1: must have either &quot;cost&quot; or all of &quot;model&quot;, &quot;promptTokens&quot; and &quot;completionTokens&quot;</source>
        <translation>%1: debe tener «cost», o bien «model», «promptTokens» y «completionTokens» juntos</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>un texto</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>un número entero</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un número</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true o false</translation>
    </message>
    <message>
        <source>a valid Date</source>
        <translation>un Date válido</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>un objeto</translation>
    </message>
    <message>
        <source>an array of texts</source>
        <translation>un array de textos</translation>
    </message>
    <message>
        <source>a Date</source>
        <translation>un Date</translation>
    </message>
    <message>
        <source>an invalid Date</source>
        <translation>un Date no válido</translation>
    </message>
    <message>
        <source>an array</source>
        <translation>un array</translation>
    </message>
    <message>
        <source>%1: must be %2, but is %3</source>
        <translation>%1: debe ser %2, pero es %3</translation>
    </message>
    <message>
        <source>%1.%2: unknown; the keys are %3</source>
        <translation>%1.%2: desconocido; las claves son %3</translation>
    </message>
    <message>
        <source>maximumCount: must be 1 or more</source>
        <translation>maximumCount: debe ser 1 o más</translation>
    </message>
    <message>
        <source>a value of its enumeration</source>
        <translation>un valor de su enumeración</translation>
    </message>
</context>
<context>
    <name>MLRequest</name>
    <message>
        <source>The server did not answer in time.</source>
        <translation>El servidor no respondió a tiempo.</translation>
    </message>
    <message>
        <source>The server cannot be reached. %1</source>
        <translation>No se puede alcanzar el servidor. %1</translation>
    </message>
    <message>
        <source>The server answered with status %1. %2</source>
        <translation>El servidor respondió con el estado %1. %2</translation>
    </message>
    <message>
        <source>path: must begin with a slash</source>
        <translation>path: debe empezar por una barra</translation>
    </message>
    <message>
        <source>path: must be the path of an address</source>
        <translation>path: debe ser la ruta de una dirección</translation>
    </message>
    <message>
        <source>data: must be an object when the method is GET</source>
        <translation>data: debe ser un objeto cuando el método es GET</translation>
    </message>
    <message>
        <source>The server&apos;s answer is no JSON.</source>
        <translation>La respuesta del servidor no es JSON.</translation>
    </message>
    <message>
        <source>The server is not trusted: %1</source>
        <translation>No se confía en el servidor: %1</translation>
    </message>
</context>
<context>
    <name>MLTurnRecorder</name>
    <message>
        <source>The recorder has no session.</source>
        <translation>El grabador no tiene sesión.</translation>
    </message>
    <message>
        <source>No turn was begun.</source>
        <translation>No se empezó ningún turno.</translation>
    </message>
</context>
<context>
    <name>MLValidation</name>
    <message>
        <source>%1: a value of type %2 cannot be sent; use a bool, an integer, a floating-point number or a text</source>
        <translation>%1: un valor de tipo %2 no se puede enviar; use un booleano, un entero, un número de coma flotante o un texto</translation>
    </message>
    <message>
        <source>%1: must be a finite number; JSON has neither NaN nor infinity</source>
        <translation>%1: debe ser un número finito; JSON no tiene ni NaN ni infinito</translation>
    </message>
    <message>
        <source>%1: this name is reserved for the event&apos;s own field</source>
        <translation>%1: este nombre está reservado para el campo propio del evento</translation>
    </message>
    <message>
        <source>%1: must be a finite number, 0 or more</source>
        <translation>%1: debe ser un número finito, 0 o mayor</translation>
    </message>
    <message>
        <source>%1: must not be empty</source>
        <translation>%1: no debe estar vacío</translation>
    </message>
    <message>
        <source>%1: must have at most %2 characters, but has %3</source>
        <translation>%1: debe tener %2 caracteres como máximo, pero tiene %3</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; has a call of its own</source>
        <translation>%1: «%2» tiene su propia llamada</translation>
    </message>
    <message>
        <source>%1: must be a valid date and time</source>
        <translation>%1: debe ser una fecha y hora válidas</translation>
    </message>
    <message>
        <source>%1: must have a year from 0 to 9999</source>
        <translation>%1: debe tener un año de 0 a 9999</translation>
    </message>
    <message>
        <source>%1: must hold tokens or a cost</source>
        <translation>%1: debe contener tokens o un coste</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Folder of the transcripts.</source>
        <translation>Carpeta de las transcripciones.</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>carpeta</translation>
    </message>
    <message>
        <source>Seconds that delivery and read-back may take each.</source>
        <translation>Segundos que pueden durar la entrega y la lectura, cada una.</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>segundos</translation>
    </message>
    <message>
        <source>Only sends: a real service stores events in its own time and form.</source>
        <translation>Solo envía: un servicio real guarda los eventos a su ritmo y en su forma.</translation>
    </message>
    <message>
        <source>Gives sessions and conversations ids that no server has seen yet.</source>
        <translation>Da a sesiones y conversaciones identificadores que ningún servidor ha visto aún.</translation>
    </message>
    <message>
        <source>--timeout: a number from 1 to 3600 is needed</source>
        <translation>--timeout: hace falta un número de 1 a 3600</translation>
    </message>
    <message>
        <source>There is no translation into “%1”; the window speaks English.</source>
        <translation>No hay traducción a «%1»; la ventana habla inglés.</translation>
    </message>
    <message>
        <source>%1 – Mindlytics chat</source>
        <translation>%1 – Chat de Mindlytics</translation>
    </message>
    <message>
        <source>Mindlytics chat</source>
        <translation>Chat de Mindlytics</translation>
    </message>
    <message>
        <source>No API key is set: a local backend was started at %1. Nothing leaves this machine.</source>
        <translation>No hay clave de API: se inició un servidor local en %1. Nada sale de esta máquina.</translation>
    </message>
    <message>
        <source>Language of the window, such as de.</source>
        <translation>Idioma de la ventana, por ejemplo de.</translation>
    </message>
    <message>
        <source>language</source>
        <translation>idioma</translation>
    </message>
    <message>
        <source>Replays sample transcripts through the Mindlytics SDK, tells what came back over the live channels, reads
back what the backend holds and compares.
Server, key and project come from MLSDK_SERVER_BASE, MLSDK_API_KEY and MLSDK_PROJECT_ID.
Exits with 0 if the backend holds every event, in order and unchanged, and every echo came back; with 1 if not.</source>
        <translation>Reproduce conversaciones de muestra a través del SDK de Mindlytics, dice lo que volvió por los canales en directo, lee
lo que el servidor guarda y compara.
Servidor, clave y proyecto vienen de MLSDK_SERVER_BASE, MLSDK_API_KEY y MLSDK_PROJECT_ID.
Termina con 0 si el servidor guarda cada evento, en orden y sin cambios, y volvió cada eco; si no, con 1.</translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>Stopped.</source>
        <translation>Detenido.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s); only the beginning is shown.</source>
        <translation>
            <numerusform>%Ln carácter; solo se muestra el principio.</numerusform>
            <numerusform>%Ln caracteres; solo se muestra el principio.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Answer again</source>
        <translation>Responder de nuevo</translation>
    </message>
    <message>
        <source>%1 · %2 + %3 tokens · $%4</source>
        <translation>%1 · %2 + %3 tokens · %4 $</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>OpenAiAnswerer</name>
    <message>
        <source>The model calls tools without an end.</source>
        <translation>El modelo llama a herramientas sin fin.</translation>
    </message>
    <message>
        <source>The model&apos;s server says: %1</source>
        <translation>El servidor del modelo dice: %1</translation>
    </message>
    <message>
        <source>The model&apos;s server answered with status %1.</source>
        <translation>El servidor del modelo respondió con el estado %1.</translation>
    </message>
    <message>
        <source>The model&apos;s server cannot be reached: %1</source>
        <translation>No se puede alcanzar el servidor del modelo: %1</translation>
    </message>
    <message>
        <source>The answer broke off: the model&apos;s server ended it before it was whole.</source>
        <translation>La respuesta se interrumpió: el servidor del modelo la terminó antes de estar completa.</translation>
    </message>
</context>
<context>
    <name>QuestionField</name>
    <message>
        <source>The question is empty: type something first.</source>
        <translation>La pregunta está vacía: escriba algo primero.</translation>
    </message>
    <message>
        <source>Only text can be pasted. Pictures are not sent.</source>
        <translation>Solo se puede pegar texto. Las imágenes no se envían.</translation>
    </message>
    <message>
        <source>Ask something</source>
        <translation>Pregunte algo</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>This conversation has ended.</source>
        <translation>Esta conversación ha terminado.</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Nueva conversación</translation>
    </message>
</context>
<context>
    <name>QueuePlot</name>
    <message>
        <source>Events in the outbox over time</source>
        <translation>Eventos en la bandeja de salida a lo largo del tiempo</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Bandeja de salida</translation>
    </message>
</context>
<context>
    <name>ReplayRun</name>
    <message>
        <source>Reading the transcripts in %1</source>
        <translation>Leyendo las transcripciones en %1</translation>
    </message>
    <message>
        <source>%1: sessions: %2, events: %3</source>
        <translation>%1: sesiones: %2, eventos: %3</translation>
    </message>
    <message>
        <source>Replaying them to %1</source>
        <translation>Enviándolas a %1</translation>
    </message>
    <message>
        <source>%1: the backend refused an event: %2</source>
        <translation>%1: el servidor rechazó un evento: %2</translation>
    </message>
    <message>
        <source>%1: %2 of %3 events delivered in %4 ms</source>
        <translation>%1: %2 de %3 eventos entregados en %4 ms</translation>
    </message>
    <message>
        <source>Reading back what the backend holds</source>
        <translation>Leyendo lo que guarda el servidor</translation>
    </message>
    <message>
        <source>%1: all %2 events, in order, unchanged</source>
        <translation>%1: los %2 eventos, en orden, sin cambios</translation>
    </message>
    <message>
        <source>%1: %2 problems</source>
        <translation>%1: problemas: %2</translation>
    </message>
    <message>
        <source>%1: its events could not be read back: %2</source>
        <translation>%1: no se pudieron leer sus eventos: %2</translation>
    </message>
    <message>
        <source>%1: the session could not be read back: %2</source>
        <translation>%1: no se pudo leer la sesión: %2</translation>
    </message>
    <message>
        <source>%1: the backend knows %2 such sessions with %3 conversations, its events tell of 1 with %4</source>
        <translation>%1: el servidor conoce %2 sesiones así con %3 conversaciones, sus eventos hablan de 1 con %4</translation>
    </message>
    <message>
        <source>What the backend holds</source>
        <translation>Lo que guarda el servidor</translation>
    </message>
    <message>
        <source>What was sent</source>
        <translation>Lo que se envió</translation>
    </message>
    <message>
        <source>Total of %1 sessions</source>
        <translation>Total de %1 sesiones</translation>
    </message>
    <message>
        <source>What came back over the live channels</source>
        <translation>Lo que volvió por los canales en directo</translation>
    </message>
    <message>
        <source>%1: %2 live events for %3 that were sent; %4</source>
        <translation>%1: %2 eventos en directo por %3 enviados; %4</translation>
    </message>
    <message>
        <source>its end came, too</source>
        <translation>también llegó el final</translation>
    </message>
    <message>
        <source>no end of the session</source>
        <translation>sin final de sesión</translation>
    </message>
</context>
<context>
    <name>Replayer</name>
    <message>
        <source>%1: the call was refused: %2</source>
        <translation>%1: la llamada fue rechazada: %2</translation>
    </message>
    <message>
        <source>%1: %2 events were delivered, %3 rejected, %4 lost, %5 still wait: %6</source>
        <translation>%1: %2 eventos entregados, %3 rechazados, %4 perdidos, %5 aún esperan: %6</translation>
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
        <translation>Son **%1**.</translation>
    </message>
    <message>
        <source>thank|bye</source>
        <comment>words in a question, separated by |</comment>
        <translation>gracias|adiós|hasta luego</translation>
    </message>
    <message>
        <source>You are welcome. End the conversation whenever you like: Mindlytics is told of that, too.</source>
        <translation>De nada. Termine la conversación cuando quiera: Mindlytics también se entera de eso.</translation>
    </message>
    <message>
        <source>hello|good morning|good evening</source>
        <comment>words in a question, separated by |</comment>
        <translation>hola|buenos días|buenas tardes|buenas noches</translation>
    </message>
    <message>
        <source>Hello! I am the built-in answerer: a few rules, no model, no network. Ask me **what I can do**.</source>
        <translation>¡Hola! Soy el respondedor integrado: unas pocas reglas, sin modelo, sin red. Pregúnteme **qué sé hacer**.</translation>
    </message>
    <message>
        <source>time|clock|what day</source>
        <comment>words in a question, separated by |</comment>
        <translation>hora|reloj|qué día</translation>
    </message>
    <message>
        <source>By the clock of this machine it is **%1**.</source>
        <translation>Según el reloj de esta máquina son las **%1**.</translation>
    </message>
    <message>
        <source>offline|network|outbox</source>
        <comment>words in a question, separated by |</comment>
        <translation>sin conexión|la red|bandeja de salida</translation>
    </message>
    <message>
        <source>Switch **Network** off in the side panel and go on asking. Events then wait in the outbox, on disk. Switch it on again, and they are delivered, in order.</source>
        <translation>Apague **Red** en el panel lateral y siga preguntando. Los eventos esperan entonces en la bandeja de salida, en el disco. Vuelva a encenderla y se entregan en orden.</translation>
    </message>
    <message>
        <source>telemetry|mindlytics|track</source>
        <comment>words in a question, separated by |</comment>
        <translation>telemetría|mindlytics|registr</translation>
    </message>
    <message>
        <source>Each answer of mine is tracked as a *turn*:

- your question and my answer
- the tokens that it took
- how long it took, and whether you stopped it

The side panel shows what was sent and what came back.</source>
        <translation>Cada respuesta mía se registra como un *turno*:

- su pregunta y mi respuesta
- los tokens que costó
- cuánto tardó, y si la detuvo

El panel lateral muestra lo que se envió y lo que volvió.</translation>
    </message>
    <message>
        <source>code|markdown|example</source>
        <comment>words in a question, separated by |</comment>
        <translation>código|markdown|ejemplo</translation>
    </message>
    <message>
        <source>A turn is tracked with one call:</source>
        <translation>Un turno se registra con una sola llamada:</translation>
    </message>
    <message>
        <source>I know about a few things only:

1. the **time**
2. sums, such as **12 * 7**
3. **telemetry**, and what it tracks
4. the **outbox**, when you are offline
5. **code** for your own application

For more, choose an OpenAI-compatible server in the settings.</source>
        <translation>Solo sé de unas pocas cosas:

1. la **hora**
2. cuentas, como **12 * 7**
3. la **telemetría** y lo que registra
4. la **bandeja de salida**, cuando no hay conexión
5. **código** para su propia aplicación

Para más, elija en los ajustes un servidor compatible con OpenAI.</translation>
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
        <translation>%1: el servidor no lo guarda</translation>
    </message>
    <message>
        <source>%1: the backend holds an event that is not from here, or a second time: %2 %3</source>
        <translation>%1: el servidor guarda un evento que no es de aquí, o por segunda vez: %2 %3</translation>
    </message>
    <message>
        <source>%1: out of order, in its place the backend holds %2</source>
        <translation>%1: fuera de orden, en su lugar el servidor guarda %2</translation>
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
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Clave de API</translation>
    </message>
    <message>
        <source>none: a local backend is used</source>
        <translation>ninguna: se usa un servidor local</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Proyecto</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>Responde</translation>
    </message>
    <message>
        <source>The built-in answerer</source>
        <translation>El respondedor integrado</translation>
    </message>
    <message>
        <source>An OpenAI-compatible server</source>
        <translation>Un servidor compatible con OpenAI</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Ventana</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>SideList</name>
    <message>
        <source>New conversation</source>
        <translation>Nueva conversación</translation>
    </message>
</context>
<context>
    <name>SideRow</name>
    <message>
        <source>New conversation</source>
        <translation>Nueva conversación</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
</context>
<context>
    <name>SignInDialog</name>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>What this device did so far is added to the user, and later events carry the user&apos;s id.</source>
        <translation>Lo que este dispositivo hizo hasta ahora se añade al usuario, y los eventos posteriores llevan su identificador.</translation>
    </message>
    <message>
        <source>User id, such as an address</source>
        <translation>Identificador, por ejemplo una dirección</translation>
    </message>
    <message>
        <source>Name (may be left out)</source>
        <translation>Nombre (opcional)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
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
        <translation>Sesión</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversaciones</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>Turnos</translation>
    </message>
    <message>
        <source>Function calls</source>
        <translation>Llamadas a funciones</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coste</translation>
    </message>
    <message>
        <source>Delivery time</source>
        <translation>Tiempo de entrega</translation>
    </message>
</context>
<context>
    <name>TelemetryPanel</name>
    <message>
        <source>Anonymous device</source>
        <translation>Dispositivo anónimo</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Cerrar sesión</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Tracked</source>
        <translation>Registrados</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Entregados</translation>
    </message>
    <message>
        <source>In the outbox</source>
        <translation>En la bandeja de salida</translation>
    </message>
    <message>
        <source>Received live</source>
        <translation>Recibidos en directo</translation>
    </message>
</context>
<context>
    <name>TranscriptReader</name>
    <message>
        <source>there are no transcripts (*.jsonl) here</source>
        <translation>aquí no hay transcripciones (*.jsonl)</translation>
    </message>
    <message>
        <source>the line is no JSON object</source>
        <translation>la línea no es un objeto JSON</translation>
    </message>
    <message>
        <source>&quot;call&quot; names no known call</source>
        <translation>«call» no nombra ninguna llamada conocida</translation>
    </message>
    <message>
        <source>&quot;at&quot; is no ISO 8601 time</source>
        <translation>«at» no es una hora según ISO 8601</translation>
    </message>
    <message>
        <source>its session is not open</source>
        <translation>su sesión no está abierta</translation>
    </message>
    <message>
        <source>its session is open already</source>
        <translation>su sesión ya está abierta</translation>
    </message>
</context>
</TS>
