<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>CallRules</name>
    <message>
        <source>&quot;%1&quot; is missing</source>
        <translation>« %1 » manque</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is of the wrong type</source>
        <translation>« %1 » n’est pas du bon type</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known here</source>
        <translation>« %1 » est inconnu ici</translation>
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
        <translation>Vous avez dit : %1</translation>
    </message>
    <message>
        <source>Ask something</source>
        <translation>Posez une question</translation>
    </message>
</context>
<context>
    <name>ChatView</name>
    <message>
        <source>The answer is coming</source>
        <translation>La réponse arrive</translation>
    </message>
    <message>
        <source>Ask something. The answer streams in here, and the side panel shows what Mindlytics is told of it.</source>
        <translation>Posez une question. La réponse s’affiche ici au fil de l’eau, et le panneau latéral montre ce que Mindlytics en apprend.</translation>
    </message>
</context>
<context>
    <name>Conversations</name>
    <message>
        <source>The conversations could not be read; the file is now %1.</source>
        <translation>Les conversations n’ont pas pu être lues ; le fichier s’appelle maintenant %1.</translation>
    </message>
    <message>
        <source>The conversations cannot be saved: %1</source>
        <translation>Les conversations ne peuvent pas être enregistrées : %1</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>New conversation</source>
        <translation>Nouvelle conversation</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Telemetry panel</source>
        <translation>Panneau de télémétrie</translation>
    </message>
</context>
<context>
    <name>JsonDifference</name>
    <message>
        <source>%1 is %2, expected was %3</source>
        <translation>%1 vaut %2, attendu : %3</translation>
    </message>
    <message>
        <source>%1 differs from character %2 on: it goes %3, expected was %4 (%5 characters, expected were %6)</source>
        <translation>%1 diffère à partir du caractère %2 : on y lit %3, attendu : %4 (%5 caractères, attendus : %6)</translation>
    </message>
</context>
<context>
    <name>LiveJoin</name>
    <message>
        <source>%1: %2: %3</source>
        <translation>%1 : %2 : %3</translation>
    </message>
    <message>
        <source>%1: nothing came back of it</source>
        <translation>%1 : rien n’en est revenu</translation>
    </message>
</context>
<context>
    <name>LocalBackend</name>
    <message>
        <source>The local backend has ended.</source>
        <translation>Le serveur local s’est arrêté.</translation>
    </message>
    <message>
        <source>The local backend cannot be started: %1</source>
        <translation>Le serveur local ne peut pas démarrer : %1</translation>
    </message>
    <message>
        <source>There is no local backend: mindlytics-devserver was not built.</source>
        <translation>Il n’y a pas de serveur local : mindlytics-devserver n’a pas été compilé.</translation>
    </message>
</context>
<context>
    <name>MLChatStreamDecoder</name>
    <message>
        <source>The answer is no chat answer: it looks like a page of HTML or XML.</source>
        <translation>La réponse n’est pas une réponse de chat : on dirait une page HTML ou XML.</translation>
    </message>
    <message>
        <source>The answer ends in the middle of a message.</source>
        <translation>La réponse s’arrête au milieu d’un message.</translation>
    </message>
    <message>
        <source>A message of the answer is no JSON.</source>
        <translation>Un message de la réponse n’est pas du JSON.</translation>
    </message>
    <message>
        <source>The answer has messages of two dialects.</source>
        <translation>La réponse contient des messages de deux dialectes.</translation>
    </message>
    <message>
        <source>A message, or the whole answer, is larger than %1 bytes.</source>
        <translation>Un message, ou la réponse entière, dépasse %1 octets.</translation>
    </message>
    <message>
        <source>The answer is no chat answer that is known.</source>
        <translation>La réponse n’est pas une réponse de chat connue.</translation>
    </message>
    <message>
        <source>The answer is no chat answer: it looks compressed.</source>
        <translation>La réponse n’est pas une réponse de chat : elle semble compressée.</translation>
    </message>
</context>
<context>
    <name>MLClient</name>
    <message>
        <source>outbox: there is no space for %1; events are kept in memory until there is (%2)</source>
        <translation>outbox : il n’y a pas de place pour %1 ; les événements restent en mémoire jusqu’à ce qu’il y en ait (%2)</translation>
    </message>
    <message>
        <source>outbox: %1 is damaged; events are kept in memory (%2)</source>
        <translation>outbox : %1 est endommagé ; les événements restent en mémoire (%2)</translation>
    </message>
    <message>
        <source>outbox: %1 is damaged; what could be read is kept, and the file is now %3 (%2)</source>
        <translation>outbox : %1 est endommagé ; ce qui a pu être lu est conservé, et le fichier s’appelle maintenant %3 (%2)</translation>
    </message>
    <message>
        <source>outbox: %1 was written by a later version (%2); it is left as it is</source>
        <translation>outbox : %1 a été écrit par une version plus récente (%2) ; il est laissé tel quel</translation>
    </message>
    <message>
        <source>outbox: %1 was deleted while it was in use; what was in it is written anew</source>
        <translation>outbox : %1 a été supprimé pendant son utilisation ; son contenu est réécrit</translation>
    </message>
    <message>
        <source>outbox: Qt has no driver %1 (on Debian: the package libqt6sql6-sqlite); events are kept in memory</source>
        <translation>outbox : Qt n’a pas de pilote %1 (sous Debian : le paquet libqt6sql6-sqlite) ; les événements restent en mémoire</translation>
    </message>
    <message>
        <source>outbox: %1 cannot be used; events are kept in memory until it can (%2)</source>
        <translation>outbox : %1 est inutilisable ; les événements restent en mémoire jusqu’à ce que cela change (%2)</translation>
    </message>
    <message>
        <source>A QCoreApplication must exist before the client is used, and while it is used.</source>
        <translation>Une QCoreApplication doit exister avant l’utilisation du client et pendant toute sa durée.</translation>
    </message>
    <message>
        <source>client: missing; the session has no client, or its client is destroyed</source>
        <translation>client : manque ; la session n’a pas de client, ou son client est détruit</translation>
    </message>
    <message>
        <source>userId, deviceId: the session needs one of them</source>
        <translation>userId, deviceId : la session a besoin de l’un des deux</translation>
    </message>
    <message>
        <source>conversationId: missing; this call needs one, of its own or the session&apos;s</source>
        <translation>conversationId : manque ; cet appel en a besoin, le sien ou celui de la session</translation>
    </message>
    <message>
        <source>The session was flushed and takes no more events.</source>
        <translation>La session a été vidée par flush() et n’accepte plus d’événements.</translation>
    </message>
    <message>
        <source>The session was ended and takes no more events.</source>
        <translation>La session est terminée et n’accepte plus d’événements.</translation>
    </message>
    <message numerus="yes">
        <source>The queue is full; %n event(s) were refused.</source>
        <translation>
            <numerusform>La file est pleine ; %n événement a été refusé.</numerusform>
            <numerusform>La file est pleine ; %n événements ont été refusés.</numerusform>
        </translation>
    </message>
    <message>
        <source>The client is switched off.</source>
        <translation>Le client est désactivé.</translation>
    </message>
    <message>
        <source>The client is destroyed, or the application has ended.</source>
        <translation>Le client est détruit, ou l’application est terminée.</translation>
    </message>
    <message>
        <source>Everything was delivered, but the service did not tell the end of the session in time.</source>
        <translation>Tout a été remis, mais le service n’a pas annoncé à temps la fin de la session.</translation>
    </message>
    <message>
        <source>Not everything was delivered in time.</source>
        <translation>Tout n’a pas été remis à temps.</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) could not be read from the damaged outbox.</source>
        <translation>
            <numerusform>%n événement n’a pas pu être lu dans la boîte d’envoi endommagée.</numerusform>
            <numerusform>%n événements n’ont pas pu être lus dans la boîte d’envoi endommagée.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) were dropped before they were delivered.</source>
        <translation>
            <numerusform>%n événement a été abandonné avant d’être remis.</numerusform>
            <numerusform>%n événements ont été abandonnés avant d’être remis.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected event(s) were dropped: only the last %1 are kept.</source>
        <translation>
            <numerusform>%n événement refusé a été abandonné : seuls les %1 derniers sont conservés.</numerusform>
            <numerusform>%n événements refusés ont été abandonnés : seuls les %1 derniers sont conservés.</numerusform>
        </translation>
    </message>
    <message>
        <source>event: is larger than the whole queue may be (outbox.maxBytes is %1)</source>
        <translation>event : est plus grand que ne peut l’être toute la file (outbox.maxBytes vaut %1)</translation>
    </message>
    <message>
        <source>waitForFlushed: must not be called in the SDK&apos;s own thread, where continuations without a context run</source>
        <translation>waitForFlushed : ne doit pas être appelé dans le thread du SDK, où s’exécutent les suites sans contexte</translation>
    </message>
    <message numerus="yes">
        <source>The event filter failed on %n more event(s); they were dropped.</source>
        <translation>
            <numerusform>Le filtre d’événements a échoué sur %n autre événement ; il a été abandonné.</numerusform>
            <numerusform>Le filtre d’événements a échoué sur %n autres événements ; ils ont été abandonnés.</numerusform>
        </translation>
    </message>
    <message>
        <source>outbox: %1 is held by another program; it is tried again until it is free (%2)</source>
        <translation>outbox : %1 est occupé par un autre programme ; de nouveaux essais ont lieu jusqu’à ce qu’il soit libre (%2)</translation>
    </message>
    <message>
        <source>The user does not consent to this being stored or sent.</source>
        <translation>L’utilisateur ne consent pas à ce que ceci soit conservé ou envoyé.</translation>
    </message>
    <message>
        <source>The user has not consented yet to anything being stored or sent.</source>
        <translation>L’utilisateur n’a pas encore consenti à ce que quoi que ce soit soit conservé ou envoyé.</translation>
    </message>
    <message>
        <source>consent: %1 cannot be written; what the user said holds for this run only</source>
        <translation>consent : %1 ne peut pas être écrit ; la réponse ne vaut que jusqu’à la fin du programme</translation>
    </message>
    <message>
        <source>consent: cannot be granted while the environment says DO_NOT_TRACK</source>
        <translation>consent : ne peut être accordé tant que l’environnement demande DO_NOT_TRACK</translation>
    </message>
    <message>
        <source>The application has no token for the server; events wait. %1</source>
        <translation>L’application n’a pas de jeton pour le serveur ; les événements attendent. %1</translation>
    </message>
    <message>
        <source>privacy.auditFile: %1 cannot be written (%2)</source>
        <translation>privacy.auditFile : %1 ne peut pas être écrit (%2)</translation>
    </message>
    <message>
        <source>The event filter dropped this request.</source>
        <translation>Le filtre d’événements a écarté cette requête.</translation>
    </message>
    <message>
        <source>The token provider did not answer.</source>
        <translation>Le fournisseur de jetons n’a pas répondu.</translation>
    </message>
    <message>
        <source>The token provider gave an empty token.</source>
        <translation>Le fournisseur de jetons a donné un jeton vide.</translation>
    </message>
    <message>
        <source>The token provider failed.</source>
        <translation>Le fournisseur de jetons a échoué.</translation>
    </message>
    <message>
        <source>%1: cannot be set after the first use</source>
        <translation>%1 : ne peut plus être défini après la première utilisation</translation>
    </message>
</context>
<context>
    <name>MLConfig</name>
    <message>
        <source>apiKey: missing; set it as an option or property, or in MLSDK_API_KEY</source>
        <translation>apiKey : manque ; définissez-la comme option ou propriété, ou dans MLSDK_API_KEY</translation>
    </message>
    <message>
        <source>projectId: missing; set it as an option or property, or in MLSDK_PROJECT_ID</source>
        <translation>projectId : manque ; définissez-le comme option ou propriété, ou dans MLSDK_PROJECT_ID</translation>
    </message>
    <message>
        <source>apiKey: must not hold a line break or another control character</source>
        <translation>apiKey : ne doit contenir ni saut de ligne ni autre caractère de contrôle</translation>
    </message>
    <message>
        <source>projectId: must not hold a line break or another control character</source>
        <translation>projectId : ne doit contenir ni saut de ligne ni autre caractère de contrôle</translation>
    </message>
    <message>
        <source>authorizationScheme: must not hold a line break or another control character</source>
        <translation>authorizationScheme : ne doit pas contenir de saut de ligne ni d’autre caractère de contrôle</translation>
    </message>
    <message>
        <source>%1: must be %2 or more</source>
        <translation>%1 : doit être au moins %2</translation>
    </message>
    <message>
        <source>%1: %2 is no value of ML::%3</source>
        <translation>%1 : %2 n&apos;est pas une valeur de ML::%3</translation>
    </message>
    <message>
        <source>%1: must be from %2 to %3</source>
        <translation>%1 : doit être compris entre %2 et %3</translation>
    </message>
</context>
<context>
    <name>MLConnectionBadge</name>
    <message>
        <source>No client</source>
        <translation>Pas de client</translation>
    </message>
    <message>
        <source>Not set up</source>
        <translation>Non configuré</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Envoi</translation>
    </message>
    <message>
        <source>Waiting for the server</source>
        <translation>Attend le serveur</translation>
    </message>
    <message>
        <source>Held: check key, project and address</source>
        <translation>Suspendu : vérifiez clé, projet et adresse</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>Désactivé</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>All sent</source>
        <translation>Tout est envoyé</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <comment>events</comment>
        <translation>
            <numerusform>%n en attente</numerusform>
            <numerusform>%n en attente</numerusform>
        </translation>
    </message>
    <message>
        <source>Live: connecting</source>
        <translation>Direct : connexion</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Direct</translation>
    </message>
    <message>
        <source>Live: reconnecting</source>
        <translation>Direct : reconnexion</translation>
    </message>
</context>
<context>
    <name>MLConsentDialog</name>
    <message>
        <source>May %1 send data to improve itself?</source>
        <translation>%1 peut-elle envoyer des données pour s’améliorer ?</translation>
    </message>
    <message>
        <source>You decide, and can change it in the settings at any time. Nothing is sent before you agree.</source>
        <translation>C’est vous qui décidez, et vous pouvez changer d’avis à tout moment dans les réglages. Rien n’est envoyé avant votre accord.</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Utilisation</translation>
    </message>
    <message>
        <source>When you talk to the assistant, for how long, what it costs and how you rate its answers. Not what is said.</source>
        <translation>Quand et combien de temps vous parlez à l’assistant, ce que cela coûte et comment vous notez ses réponses. Pas ce qui est dit.</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>What you and the assistant write, and the functions it calls. E-mail addresses, phone, card and account numbers, keys and names of folders are taken out before.</source>
        <translation>Ce que vous et l’assistant écrivez, et les fonctions qu’il appelle. Adresses e-mail, numéros de téléphone, de carte et de compte, clés et noms de dossiers sont retirés auparavant.</translation>
    </message>
    <message>
        <source>How long your questions and the answers are, and which functions are called. Not what is said.</source>
        <translation>La longueur de vos questions et des réponses, et quelles fonctions sont appelées. Pas ce qui est dit.</translation>
    </message>
    <message>
        <source>What you and the assistant write, and the functions it calls, as they are.</source>
        <translation>Ce que vous et l’assistant écrivez, et les fonctions qu’il appelle, tels quels.</translation>
    </message>
    <message>
        <source>Read more</source>
        <translation>En savoir plus</translation>
    </message>
    <message>
        <source>Send nothing</source>
        <translation>Ne rien envoyer</translation>
    </message>
    <message>
        <source>Send what is ticked</source>
        <translation>Envoyer ce qui est coché</translation>
    </message>
</context>
<context>
    <name>MLConsentSwitch</name>
    <message>
        <source>What is sent</source>
        <translation>Ce qui est envoyé</translation>
    </message>
    <message>
        <source>Send usage data</source>
        <translation>Envoyer les données d’utilisation</translation>
    </message>
    <message>
        <source>Include conversations</source>
        <translation>Inclure les conversations</translation>
    </message>
</context>
<context>
    <name>MLDelivery</name>
    <message>
        <source>%1 The server says: %2</source>
        <translation>%1 Le serveur dit : %2</translation>
    </message>
    <message>
        <source>The server redirects (%1), which is not followed: the address is wrong, or a network wants a sign-in first.</source>
        <translation>Le serveur redirige (%1), ce qui n’est pas suivi : l’adresse est fausse, ou un réseau demande d’abord une connexion.</translation>
    </message>
    <message>
        <source>The server refuses the API key or the project (%1).</source>
        <translation>Le serveur refuse la clé d’API ou le projet (%1).</translation>
    </message>
    <message>
        <source>A proxy on the way wants a sign-in (%1).</source>
        <translation>Un proxy intermédiaire demande une authentification (%1).</translation>
    </message>
    <message>
        <source>There is no Mindlytics service at this address (%1).</source>
        <translation>Il n’y a pas de service Mindlytics à cette adresse (%1).</translation>
    </message>
    <message>
        <source>The server does not answer in time; events wait.</source>
        <translation>Le serveur ne répond pas à temps ; les événements attendent.</translation>
    </message>
    <message>
        <source>The server cannot be reached; events wait. %1</source>
        <translation>Le serveur est injoignable ; les événements attendent. %1</translation>
    </message>
    <message>
        <source>The server is in trouble (%1); events wait.</source>
        <translation>Le serveur est en difficulté (%1) ; les événements attendent.</translation>
    </message>
    <message>
        <source>%1 Events wait until it is mended.</source>
        <translation>%1 Les événements attendent que ce soit réparé.</translation>
    </message>
    <message>
        <source>The server failed on this event again and again (%1); it was set aside. %2</source>
        <translation>Le serveur a échoué sur cet événement à plusieurs reprises (%1) ; il a été mis de côté. %2</translation>
    </message>
    <message>
        <source>The server rejected this event (%1). %2</source>
        <translation>Le serveur a rejeté cet événement (%1). %2</translation>
    </message>
    <message>
        <source>This event could not be delivered for so long that it was dropped.</source>
        <translation>Cet événement n’a pas pu être remis pendant si longtemps qu’il a été abandonné.</translation>
    </message>
    <message>
        <source>The server is not trusted: %1</source>
        <translation>Le serveur n’est pas de confiance : %1</translation>
    </message>
</context>
<context>
    <name>MLEndpoints</name>
    <message>
        <source>%1: must be an address that begins with %2</source>
        <translation>%1 : doit être une adresse qui commence par %2</translation>
    </message>
    <message>
        <source>%1: must not hold a user name or a password</source>
        <translation>%1 : ne doit contenir ni nom d’utilisateur ni mot de passe</translation>
    </message>
    <message>
        <source>%1: must not hold a query or a fragment</source>
        <translation>%1 : ne doit contenir ni requête ni fragment</translation>
    </message>
</context>
<context>
    <name>MLFeedbackButtons</name>
    <message>
        <source>Rate this answer</source>
        <translation>Évaluer cette réponse</translation>
    </message>
    <message>
        <source>Good answer</source>
        <translation>Bonne réponse</translation>
    </message>
    <message>
        <source>Bad answer</source>
        <translation>Mauvaise réponse</translation>
    </message>
</context>
<context>
    <name>MLLive</name>
    <message>
        <source>Reading them back failed with status %1.</source>
        <translation>La relecture a échoué avec le statut %1.</translation>
    </message>
    <message>
        <source>There are too many to read them all back.</source>
        <translation>Il y en a trop pour tous les relire.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>Le serveur n’a pas répondu à temps.</translation>
    </message>
    <message>
        <source>Reading them back took too long.</source>
        <translation>La relecture a pris trop de temps.</translation>
    </message>
    <message>
        <source>The server does not answer any more.</source>
        <translation>Le serveur ne répond plus.</translation>
    </message>
    <message>
        <source>The answer holds no key.</source>
        <translation>La réponse ne contient pas de clé.</translation>
    </message>
    <message>
        <source>The server answered with status %1. %2</source>
        <translation>Le serveur a répondu avec le statut %1. %2</translation>
    </message>
    <message>
        <source>No key for the live channel. %1</source>
        <translation>Pas de clé pour le canal en direct. %1</translation>
    </message>
    <message>
        <source>The live channel cannot be opened. %1</source>
        <translation>Le canal en direct ne peut pas être ouvert. %1</translation>
    </message>
    <message>
        <source>The live channel is lost again and again. %1</source>
        <translation>Le canal en direct est sans cesse perdu. %1</translation>
    </message>
    <message>
        <source>Live events may be missing. %1</source>
        <translation>Il manque peut-être des événements en direct. %1</translation>
    </message>
    <message>
        <source>close code %1</source>
        <translation>code de fermeture %1</translation>
    </message>
    <message>
        <source>A live message is binary.</source>
        <translation>Un message en direct est binaire.</translation>
    </message>
    <message>
        <source>A live message of %1 characters is too long (at most %2).</source>
        <translation>Un message en direct de %1 caractères est trop long (%2 au plus).</translation>
    </message>
    <message>
        <source>A live message is longer than %1 bytes.</source>
        <translation>Un message en direct dépasse %1 octets.</translation>
    </message>
    <message>
        <source>A live message is no valid UTF-8.</source>
        <translation>Un message en direct n’est pas de l’UTF-8 valide.</translation>
    </message>
    <message>
        <source>The server is not trusted: %1</source>
        <translation>Le serveur n’est pas de confiance : %1</translation>
    </message>
</context>
<context>
    <name>MLLiveMessage</name>
    <message>
        <source>A live message is no JSON (read up to character %1).</source>
        <translation>Un message en direct n’est pas du JSON (lu jusqu’au caractère %1).</translation>
    </message>
    <message>
        <source>%1: is missing</source>
        <translation>%1 : manque</translation>
    </message>
    <message>
        <source>%1: must be text</source>
        <translation>%1 : doit être du texte</translation>
    </message>
    <message>
        <source>%1: must be a date and time in ISO 8601</source>
        <translation>%1 : doit être une date et une heure selon ISO 8601</translation>
    </message>
    <message>
        <source>%1: must be an object</source>
        <translation>%1 : doit être un objet</translation>
    </message>
    <message>
        <source>%1: must be text, a bool, a number, or an array of one of these</source>
        <translation>%1 : doit être du texte, un booléen, un nombre ou un tableau de l’un d’eux</translation>
    </message>
    <message>
        <source>A live message is no object.</source>
        <translation>Un message en direct n’est pas un objet.</translation>
    </message>
    <message>
        <source>The list of live events is no JSON.</source>
        <translation>La liste des événements en direct n’est pas du JSON.</translation>
    </message>
</context>
<context>
    <name>MLNetwork</name>
    <message>
        <source>network.pins: a pin must be sha256/ and 32 bytes in base64</source>
        <translation>network.pins : une épingle doit être sha256/ suivi de 32 octets en base64</translation>
    </message>
    <message>
        <source>network.pins: needs a second one, for the day when the first key changes</source>
        <translation>network.pins : il en faut une seconde, pour le jour où la première clé changera</translation>
    </message>
    <message>
        <source>network.pins: serverEndpoint must be https and liveEndpoint wss, as there are no keys to pin otherwise</source>
        <translation>network.pins : serverEndpoint doit être en https et liveEndpoint en wss, sinon il n’y a pas de clés</translation>
    </message>
    <message>
        <source>its public key is none of the pinned ones.</source>
        <translation>sa clé publique n’est aucune de celles épinglées.</translation>
    </message>
</context>
<context>
    <name>MLPrivacy</name>
    <message>
        <source>The event filter threw an exception; the event was dropped.</source>
        <translation>Le filtre d’événements a levé une exception ; l’événement a été abandonné.</translation>
    </message>
    <message>
        <source>The event filter answered an event that cannot be sent; it was dropped.</source>
        <translation>Le filtre d’événements a rendu un événement qui ne peut pas être envoyé ; il a été abandonné.</translation>
    </message>
</context>
<context>
    <name>MLQml</name>
    <message>
        <source>%1: must have either &quot;cost&quot; or all of &quot;model&quot;, &quot;promptTokens&quot; and &quot;completionTokens&quot;</source>
        <translation>%1 : doit avoir soit « cost », soit « model », « promptTokens » et « completionTokens » ensemble</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>un texte</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>un nombre entier</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un nombre</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true ou false</translation>
    </message>
    <message>
        <source>a valid Date</source>
        <translation>une Date valide</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>un objet</translation>
    </message>
    <message>
        <source>an array of texts</source>
        <translation>un tableau de textes</translation>
    </message>
    <message>
        <source>a Date</source>
        <translation>une Date</translation>
    </message>
    <message>
        <source>an invalid Date</source>
        <translation>une Date invalide</translation>
    </message>
    <message>
        <source>an array</source>
        <translation>un tableau</translation>
    </message>
    <message>
        <source>%1: must be %2, but is %3</source>
        <translation>%1 : doit être %2, mais est %3</translation>
    </message>
    <message>
        <source>%1.%2: unknown; the keys are %3</source>
        <translation>%1.%2 : inconnu ; les clés sont %3</translation>
    </message>
    <message>
        <source>maximumCount: must be 1 or more</source>
        <translation>maximumCount : doit être au moins 1</translation>
    </message>
    <message>
        <source>a value of its enumeration</source>
        <translation>une valeur de son énumération</translation>
    </message>
</context>
<context>
    <name>MLRequest</name>
    <message>
        <source>The server did not answer in time.</source>
        <translation>Le serveur n’a pas répondu à temps.</translation>
    </message>
    <message>
        <source>The server cannot be reached. %1</source>
        <translation>Le serveur est injoignable. %1</translation>
    </message>
    <message>
        <source>The server answered with status %1. %2</source>
        <translation>Le serveur a répondu avec le statut %1. %2</translation>
    </message>
    <message>
        <source>path: must begin with a slash</source>
        <translation>path : doit commencer par une barre oblique</translation>
    </message>
    <message>
        <source>path: must be the path of an address</source>
        <translation>path : doit être le chemin d’une adresse</translation>
    </message>
    <message>
        <source>data: must be an object when the method is GET</source>
        <translation>data : doit être un objet quand la méthode est GET</translation>
    </message>
    <message>
        <source>The server&apos;s answer is no JSON.</source>
        <translation>La réponse du serveur n’est pas du JSON.</translation>
    </message>
    <message>
        <source>The server is not trusted: %1</source>
        <translation>Le serveur n’est pas de confiance : %1</translation>
    </message>
</context>
<context>
    <name>MLTurnRecorder</name>
    <message>
        <source>The recorder has no session.</source>
        <translation>L’enregistreur n’a pas de session.</translation>
    </message>
    <message>
        <source>No turn was begun.</source>
        <translation>Aucun tour n’a été commencé.</translation>
    </message>
</context>
<context>
    <name>MLValidation</name>
    <message>
        <source>%1: a value of type %2 cannot be sent; use a bool, an integer, a floating-point number or a text</source>
        <translation>%1 : une valeur de type %2 ne peut pas être envoyée ; utilisez un booléen, un entier, un nombre à virgule flottante ou un texte</translation>
    </message>
    <message>
        <source>%1: must be a finite number; JSON has neither NaN nor infinity</source>
        <translation>%1 : doit être un nombre fini ; JSON n’a ni NaN ni infini</translation>
    </message>
    <message>
        <source>%1: this name is reserved for the event&apos;s own field</source>
        <translation>%1 : ce nom est réservé au champ propre de l’événement</translation>
    </message>
    <message>
        <source>%1: must be a finite number, 0 or more</source>
        <translation>%1 : doit être un nombre fini, supérieur ou égal à 0</translation>
    </message>
    <message>
        <source>%1: must not be empty</source>
        <translation>%1 : ne doit pas être vide</translation>
    </message>
    <message>
        <source>%1: must have at most %2 characters, but has %3</source>
        <translation>%1 : doit avoir %2 caractères au plus, mais en a %3</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; has a call of its own</source>
        <translation>%1 : « %2 » a son propre appel</translation>
    </message>
    <message>
        <source>%1: must be a valid date and time</source>
        <translation>%1 : doit être une date et une heure valides</translation>
    </message>
    <message>
        <source>%1: must have a year from 0 to 9999</source>
        <translation>%1 : doit avoir une année de 0 à 9999</translation>
    </message>
    <message>
        <source>%1: must hold tokens or a cost</source>
        <translation>%1 : doit contenir des jetons ou un coût</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Folder of the transcripts.</source>
        <translation>Dossier des transcriptions.</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>dossier</translation>
    </message>
    <message>
        <source>Seconds that delivery and read-back may take each.</source>
        <translation>Secondes que peuvent durer la remise et la relecture, chacune.</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>secondes</translation>
    </message>
    <message>
        <source>Only sends: a real service stores events in its own time and form.</source>
        <translation>Ne fait qu’envoyer : un vrai service enregistre les événements à son rythme et sous sa forme.</translation>
    </message>
    <message>
        <source>Gives sessions and conversations ids that no server has seen yet.</source>
        <translation>Donne aux sessions et aux conversations des identifiants qu’aucun serveur n’a encore vus.</translation>
    </message>
    <message>
        <source>--timeout: a number from 1 to 3600 is needed</source>
        <translation>--timeout : il faut un nombre de 1 à 3600</translation>
    </message>
    <message>
        <source>There is no translation into “%1”; the window speaks English.</source>
        <translation>Il n’y a pas de traduction en « %1 » ; la fenêtre parle anglais.</translation>
    </message>
    <message>
        <source>%1 – Mindlytics chat</source>
        <translation>%1 – Chat Mindlytics</translation>
    </message>
    <message>
        <source>Mindlytics chat</source>
        <translation>Chat Mindlytics</translation>
    </message>
    <message>
        <source>No API key is set: a local backend was started at %1. Nothing leaves this machine.</source>
        <translation>Aucune clé d’API n’est définie : un serveur local a été démarré sur %1. Rien ne quitte cette machine.</translation>
    </message>
    <message>
        <source>Language of the window, such as de.</source>
        <translation>Langue de la fenêtre, par exemple de.</translation>
    </message>
    <message>
        <source>language</source>
        <translation>langue</translation>
    </message>
    <message>
        <source>Replays sample transcripts through the Mindlytics SDK, tells what came back over the live channels, reads
back what the backend holds and compares.
Server, key and project come from MLSDK_SERVER_BASE, MLSDK_API_KEY and MLSDK_PROJECT_ID.
Exits with 0 if the backend holds every event, in order and unchanged, and every echo came back; with 1 if not.</source>
        <translation>Rejoue des conversations d’exemple à travers le SDK Mindlytics, indique ce qui est revenu par les canaux en direct, relit
ce que le serveur détient et compare.
Serveur, clé et projet viennent de MLSDK_SERVER_BASE, MLSDK_API_KEY et MLSDK_PROJECT_ID.
Se termine avec 0 si le serveur détient chaque événement, dans l’ordre et inchangé, et si chaque écho est revenu ; sinon avec 1.</translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>Stopped.</source>
        <translation>Arrêté.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s); only the beginning is shown.</source>
        <translation>
            <numerusform>%Ln caractère ; seul le début est affiché.</numerusform>
            <numerusform>%Ln caractères ; seul le début est affiché.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Answer again</source>
        <translation>Répondre à nouveau</translation>
    </message>
    <message>
        <source>%1 · %2 + %3 tokens · $%4</source>
        <translation>%1 · %2 + %3 jetons · %4 $</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>OpenAiAnswerer</name>
    <message>
        <source>The model calls tools without an end.</source>
        <translation>Le modèle appelle des outils sans fin.</translation>
    </message>
    <message>
        <source>The model&apos;s server says: %1</source>
        <translation>Le serveur du modèle dit : %1</translation>
    </message>
    <message>
        <source>The model&apos;s server answered with status %1.</source>
        <translation>Le serveur du modèle a répondu avec le statut %1.</translation>
    </message>
    <message>
        <source>The model&apos;s server cannot be reached: %1</source>
        <translation>Le serveur du modèle est injoignable : %1</translation>
    </message>
    <message>
        <source>The answer broke off: the model&apos;s server ended it before it was whole.</source>
        <translation>La réponse s’est interrompue : le serveur du modèle l’a terminée avant la fin.</translation>
    </message>
</context>
<context>
    <name>QuestionField</name>
    <message>
        <source>The question is empty: type something first.</source>
        <translation>La question est vide : écrivez d’abord quelque chose.</translation>
    </message>
    <message>
        <source>Only text can be pasted. Pictures are not sent.</source>
        <translation>Seul du texte peut être collé. Les images ne sont pas envoyées.</translation>
    </message>
    <message>
        <source>Ask something</source>
        <translation>Posez une question</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>This conversation has ended.</source>
        <translation>Cette conversation est terminée.</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Nouvelle conversation</translation>
    </message>
</context>
<context>
    <name>QueuePlot</name>
    <message>
        <source>Events in the outbox over time</source>
        <translation>Événements dans la boîte d’envoi au fil du temps</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Boîte d’envoi</translation>
    </message>
</context>
<context>
    <name>ReplayRun</name>
    <message>
        <source>Reading the transcripts in %1</source>
        <translation>Lecture des transcriptions dans %1</translation>
    </message>
    <message>
        <source>%1: sessions: %2, events: %3</source>
        <translation>%1 : sessions : %2, événements : %3</translation>
    </message>
    <message>
        <source>Replaying them to %1</source>
        <translation>Envoi vers %1</translation>
    </message>
    <message>
        <source>%1: the backend refused an event: %2</source>
        <translation>%1 : le serveur a refusé un événement : %2</translation>
    </message>
    <message>
        <source>%1: %2 of %3 events delivered in %4 ms</source>
        <translation>%1 : %2 événements sur %3 remis en %4 ms</translation>
    </message>
    <message>
        <source>Reading back what the backend holds</source>
        <translation>Relecture de ce que le serveur détient</translation>
    </message>
    <message>
        <source>%1: all %2 events, in order, unchanged</source>
        <translation>%1 : les %2 événements, dans l’ordre, inchangés</translation>
    </message>
    <message>
        <source>%1: %2 problems</source>
        <translation>%1 : problèmes : %2</translation>
    </message>
    <message>
        <source>%1: its events could not be read back: %2</source>
        <translation>%1 : ses événements n’ont pas pu être relus : %2</translation>
    </message>
    <message>
        <source>%1: the session could not be read back: %2</source>
        <translation>%1 : la session n’a pas pu être relue : %2</translation>
    </message>
    <message>
        <source>%1: the backend knows %2 such sessions with %3 conversations, its events tell of 1 with %4</source>
        <translation>%1 : le serveur connaît %2 sessions de ce nom avec %3 conversations, ses événements en indiquent 1 avec %4</translation>
    </message>
    <message>
        <source>What the backend holds</source>
        <translation>Ce que le serveur détient</translation>
    </message>
    <message>
        <source>What was sent</source>
        <translation>Ce qui a été envoyé</translation>
    </message>
    <message>
        <source>Total of %1 sessions</source>
        <translation>Total de %1 sessions</translation>
    </message>
    <message>
        <source>What came back over the live channels</source>
        <translation>Ce qui est revenu par les canaux en direct</translation>
    </message>
    <message>
        <source>%1: %2 live events for %3 that were sent; %4</source>
        <translation>%1 : %2 événements en direct pour %3 envoyés ; %4</translation>
    </message>
    <message>
        <source>its end came, too</source>
        <translation>la fin est venue aussi</translation>
    </message>
    <message>
        <source>no end of the session</source>
        <translation>pas de fin de session</translation>
    </message>
</context>
<context>
    <name>Replayer</name>
    <message>
        <source>%1: the call was refused: %2</source>
        <translation>%1 : l’appel a été refusé : %2</translation>
    </message>
    <message>
        <source>%1: %2 events were delivered, %3 rejected, %4 lost, %5 still wait: %6</source>
        <translation>%1 : %2 événements remis, %3 rejetés, %4 perdus, %5 encore en attente : %6</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
</context>
<context>
    <name>RuleBase</name>
    <message>
        <source>That makes **%1**.</source>
        <translation>Cela fait **%1**.</translation>
    </message>
    <message>
        <source>thank|bye</source>
        <comment>words in a question, separated by |</comment>
        <translation>merci|au revoir</translation>
    </message>
    <message>
        <source>You are welcome. End the conversation whenever you like: Mindlytics is told of that, too.</source>
        <translation>Je vous en prie. Terminez la conversation quand vous voulez : Mindlytics l’apprend aussi.</translation>
    </message>
    <message>
        <source>hello|good morning|good evening</source>
        <comment>words in a question, separated by |</comment>
        <translation>bonjour|bonsoir|salut</translation>
    </message>
    <message>
        <source>Hello! I am the built-in answerer: a few rules, no model, no network. Ask me **what I can do**.</source>
        <translation>Bonjour ! Je suis le répondeur intégré : quelques règles, pas de modèle, pas de réseau. Demandez-moi **ce que je sais faire**.</translation>
    </message>
    <message>
        <source>time|clock|what day</source>
        <comment>words in a question, separated by |</comment>
        <translation>heure|horloge|quel jour</translation>
    </message>
    <message>
        <source>By the clock of this machine it is **%1**.</source>
        <translation>D’après l’horloge de cette machine, il est **%1**.</translation>
    </message>
    <message>
        <source>offline|network|outbox</source>
        <comment>words in a question, separated by |</comment>
        <translation>hors ligne|réseau|boîte d’envoi|boîte d&apos;envoi</translation>
    </message>
    <message>
        <source>Switch **Network** off in the side panel and go on asking. Events then wait in the outbox, on disk. Switch it on again, and they are delivered, in order.</source>
        <translation>Coupez **Réseau** dans le panneau latéral et continuez à poser des questions. Les événements attendent alors dans la boîte d’envoi, sur le disque. Rétablissez-le, et ils sont remis dans l’ordre.</translation>
    </message>
    <message>
        <source>telemetry|mindlytics|track</source>
        <comment>words in a question, separated by |</comment>
        <translation>télémétrie|mindlytics|suivi</translation>
    </message>
    <message>
        <source>Each answer of mine is tracked as a *turn*:

- your question and my answer
- the tokens that it took
- how long it took, and whether you stopped it

The side panel shows what was sent and what came back.</source>
        <translation>Chacune de mes réponses est suivie comme un *tour* :

- votre question et ma réponse
- les jetons qu’elle a demandés
- le temps qu’elle a pris, et si vous l’avez arrêtée

Le panneau latéral montre ce qui a été envoyé et ce qui est revenu.</translation>
    </message>
    <message>
        <source>code|markdown|example</source>
        <comment>words in a question, separated by |</comment>
        <translation>code|markdown|exemple</translation>
    </message>
    <message>
        <source>A turn is tracked with one call:</source>
        <translation>Un tour se suit en un seul appel :</translation>
    </message>
    <message>
        <source>I know about a few things only:

1. the **time**
2. sums, such as **12 * 7**
3. **telemetry**, and what it tracks
4. the **outbox**, when you are offline
5. **code** for your own application

For more, choose an OpenAI-compatible server in the settings.</source>
        <translation>Je ne connais que peu de choses :

1. l’**heure**
2. les calculs, comme **12 * 7**
3. la **télémétrie** et ce qu’elle suit
4. la **boîte d’envoi**, quand vous êtes hors ligne
5. le **code** pour votre propre application

Pour en savoir plus, choisissez un serveur compatible OpenAI dans les paramètres.</translation>
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
        <translation>%1 : le serveur ne le détient pas</translation>
    </message>
    <message>
        <source>%1: the backend holds an event that is not from here, or a second time: %2 %3</source>
        <translation>%1 : le serveur détient un événement qui ne vient pas d’ici, ou une seconde fois : %2 %3</translation>
    </message>
    <message>
        <source>%1: out of order, in its place the backend holds %2</source>
        <translation>%1 : pas dans l’ordre, à sa place le serveur détient %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Clé d’API</translation>
    </message>
    <message>
        <source>none: a local backend is used</source>
        <translation>aucune : un serveur local est utilisé</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>Répondeur</translation>
    </message>
    <message>
        <source>The built-in answerer</source>
        <translation>Le répondeur intégré</translation>
    </message>
    <message>
        <source>An OpenAI-compatible server</source>
        <translation>Un serveur compatible OpenAI</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenêtre</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>SideList</name>
    <message>
        <source>New conversation</source>
        <translation>Nouvelle conversation</translation>
    </message>
</context>
<context>
    <name>SideRow</name>
    <message>
        <source>New conversation</source>
        <translation>Nouvelle conversation</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
</context>
<context>
    <name>SignInDialog</name>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>What this device did so far is added to the user, and later events carry the user&apos;s id.</source>
        <translation>Ce que cet appareil a fait jusqu’ici est ajouté à l’utilisateur, et les événements suivants portent son identifiant.</translation>
    </message>
    <message>
        <source>User id, such as an address</source>
        <translation>Identifiant, par exemple une adresse</translation>
    </message>
    <message>
        <source>Name (may be left out)</source>
        <translation>Nom (facultatif)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
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
        <translation>Session</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>Tours</translation>
    </message>
    <message>
        <source>Function calls</source>
        <translation>Appels de fonction</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Jetons</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Delivery time</source>
        <translation>Temps de remise</translation>
    </message>
</context>
<context>
    <name>TelemetryPanel</name>
    <message>
        <source>Anonymous device</source>
        <translation>Appareil anonyme</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Se déconnecter</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Tracked</source>
        <translation>Suivis</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Remis</translation>
    </message>
    <message>
        <source>In the outbox</source>
        <translation>Dans la boîte d’envoi</translation>
    </message>
    <message>
        <source>Received live</source>
        <translation>Reçus en direct</translation>
    </message>
</context>
<context>
    <name>TranscriptReader</name>
    <message>
        <source>there are no transcripts (*.jsonl) here</source>
        <translation>il n’y a pas de transcriptions (*.jsonl) ici</translation>
    </message>
    <message>
        <source>the line is no JSON object</source>
        <translation>la ligne n’est pas un objet JSON</translation>
    </message>
    <message>
        <source>&quot;call&quot; names no known call</source>
        <translation>« call » ne nomme aucun appel connu</translation>
    </message>
    <message>
        <source>&quot;at&quot; is no ISO 8601 time</source>
        <translation>« at » n’est pas une heure selon ISO 8601</translation>
    </message>
    <message>
        <source>its session is not open</source>
        <translation>sa session n’est pas ouverte</translation>
    </message>
    <message>
        <source>its session is open already</source>
        <translation>sa session est déjà ouverte</translation>
    </message>
</context>
</TS>
