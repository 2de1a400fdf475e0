<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>CallRules</name>
    <message>
        <source>&quot;%1&quot; is missing</source>
        <translation>«%1» مفقود</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is of the wrong type</source>
        <translation>نوع «%1» غير صحيح</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known here</source>
        <translation>«%1» غير معروف هنا</translation>
    </message>
</context>
<context>
    <name>Chat</name>
    <message>
        <source>Chat</source>
        <translation>دردشة</translation>
    </message>
    <message>
        <source>You said: %1</source>
        <translation>قلتَ: %1</translation>
    </message>
    <message>
        <source>Ask something</source>
        <translation>اطرح سؤالًا</translation>
    </message>
</context>
<context>
    <name>ChatView</name>
    <message>
        <source>The answer is coming</source>
        <translation>الإجابة في الطريق</translation>
    </message>
    <message>
        <source>Ask something. The answer streams in here, and the side panel shows what Mindlytics is told of it.</source>
        <translation>اطرح سؤالًا. تظهر الإجابة هنا تدريجيًا، وتعرض اللوحة الجانبية ما يُبلَّغ به Mindlytics عنها.</translation>
    </message>
</context>
<context>
    <name>Conversations</name>
    <message>
        <source>The conversations could not be read; the file is now %1.</source>
        <translation>تعذّرت قراءة المحادثات؛ اسم الملف الآن %1.</translation>
    </message>
    <message>
        <source>The conversations cannot be saved: %1</source>
        <translation>يتعذّر حفظ المحادثات: %1</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>New conversation</source>
        <translation>محادثة جديدة</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Telemetry panel</source>
        <translation>لوحة القياس عن بُعد</translation>
    </message>
</context>
<context>
    <name>JsonDifference</name>
    <message>
        <source>%1 is %2, expected was %3</source>
        <translation>قيمة %1 هي %2، والمتوقع %3</translation>
    </message>
    <message>
        <source>%1 differs from character %2 on: it goes %3, expected was %4 (%5 characters, expected were %6)</source>
        <translation>يختلف %1 ابتداءً من الحرف %2: الموجود %3، والمتوقع %4 (عدد الأحرف %5، والمتوقع %6)</translation>
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
        <translation>%1: لم يعد منه شيء</translation>
    </message>
</context>
<context>
    <name>LocalBackend</name>
    <message>
        <source>The local backend has ended.</source>
        <translation>انتهى الخادم المحلي.</translation>
    </message>
    <message>
        <source>The local backend cannot be started: %1</source>
        <translation>يتعذّر تشغيل الخادم المحلي: %1</translation>
    </message>
    <message>
        <source>There is no local backend: mindlytics-devserver was not built.</source>
        <translation>لا يوجد خادم محلي: لم يُبنَ mindlytics-devserver.</translation>
    </message>
</context>
<context>
    <name>MLChatStreamDecoder</name>
    <message>
        <source>The answer is no chat answer: it looks like a page of HTML or XML.</source>
        <translation>الرد ليس رد دردشة: يبدو أنه صفحة HTML أو XML.</translation>
    </message>
    <message>
        <source>The answer ends in the middle of a message.</source>
        <translation>ينتهي الرد في منتصف رسالة.</translation>
    </message>
    <message>
        <source>A message of the answer is no JSON.</source>
        <translation>إحدى رسائل الرد ليست JSON.</translation>
    </message>
    <message>
        <source>The answer has messages of two dialects.</source>
        <translation>في الرد رسائل بلهجتين مختلفتين.</translation>
    </message>
    <message>
        <source>A message, or the whole answer, is larger than %1 bytes.</source>
        <translation>رسالة أو الرد بأكمله أكبر من %1 بايت.</translation>
    </message>
    <message>
        <source>The answer is no chat answer that is known.</source>
        <translation>الرد ليس رد دردشة معروفًا.</translation>
    </message>
    <message>
        <source>The answer is no chat answer: it looks compressed.</source>
        <translation>الرد ليس رد دردشة: يبدو مضغوطًا.</translation>
    </message>
</context>
<context>
    <name>MLClient</name>
    <message>
        <source>outbox: there is no space for %1; events are kept in memory until there is (%2)</source>
        <translation>outbox: لا توجد مساحة لـ %1؛ تبقى الأحداث في الذاكرة حتى تتوفر (%2)</translation>
    </message>
    <message>
        <source>outbox: %1 is damaged; events are kept in memory (%2)</source>
        <translation>outbox: ‏%1 تالف؛ تبقى الأحداث في الذاكرة (%2)</translation>
    </message>
    <message>
        <source>outbox: %1 is damaged; what could be read is kept, and the file is now %3 (%2)</source>
        <translation>outbox: ‏%1 تالف؛ حُفظ ما أمكنت قراءته، واسم الملف الآن %3 (%2)</translation>
    </message>
    <message>
        <source>outbox: %1 was written by a later version (%2); it is left as it is</source>
        <translation>outbox: كُتب %1 بإصدار أحدث (%2)؛ يُترك كما هو</translation>
    </message>
    <message>
        <source>outbox: %1 was deleted while it was in use; what was in it is written anew</source>
        <translation>outbox: حُذف %1 أثناء استخدامه؛ يُكتب محتواه من جديد</translation>
    </message>
    <message>
        <source>outbox: Qt has no driver %1 (on Debian: the package libqt6sql6-sqlite); events are kept in memory</source>
        <translation>outbox: ليس لدى Qt برنامج التشغيل %1 (في Debian: الحزمة libqt6sql6-sqlite)؛ تبقى الأحداث في الذاكرة</translation>
    </message>
    <message>
        <source>outbox: %1 cannot be used; events are kept in memory until it can (%2)</source>
        <translation>outbox: يتعذّر استخدام %1؛ تبقى الأحداث في الذاكرة حتى يصبح ذلك ممكنًا (%2)</translation>
    </message>
    <message>
        <source>A QCoreApplication must exist before the client is used, and while it is used.</source>
        <translation>يجب أن يوجد QCoreApplication قبل استخدام العميل وطوال استخدامه.</translation>
    </message>
    <message>
        <source>client: missing; the session has no client, or its client is destroyed</source>
        <translation>client: مفقود؛ ليس للجلسة عميل، أو أن عميلها أُتلف</translation>
    </message>
    <message>
        <source>userId, deviceId: the session needs one of them</source>
        <translation>userId, deviceId: تحتاج الجلسة إلى أحدهما</translation>
    </message>
    <message>
        <source>conversationId: missing; this call needs one, of its own or the session&apos;s</source>
        <translation>conversationId: مفقود؛ يحتاج هذا الاستدعاء إلى معرّف خاص به أو معرّف الجلسة</translation>
    </message>
    <message>
        <source>The session was flushed and takes no more events.</source>
        <translation>أُفرغت الجلسة بـ flush() ولم تعد تقبل أحداثًا.</translation>
    </message>
    <message>
        <source>The session was ended and takes no more events.</source>
        <translation>انتهت الجلسة ولم تعد تقبل أحداثًا.</translation>
    </message>
    <message numerus="yes">
        <source>The queue is full; %n event(s) were refused.</source>
        <translation>
            <numerusform>الطابور ممتلئ؛ لم يُرفض أي حدث.</numerusform>
            <numerusform>الطابور ممتلئ؛ رُفض حدث واحد.</numerusform>
            <numerusform>الطابور ممتلئ؛ رُفض حدثان.</numerusform>
            <numerusform>الطابور ممتلئ؛ رُفضت %n أحداث.</numerusform>
            <numerusform>الطابور ممتلئ؛ رُفض %n حدثًا.</numerusform>
            <numerusform>الطابور ممتلئ؛ رُفض %n حدث.</numerusform>
        </translation>
    </message>
    <message>
        <source>The client is switched off.</source>
        <translation>العميل مُوقَف.</translation>
    </message>
    <message>
        <source>The client is destroyed, or the application has ended.</source>
        <translation>أُتلف العميل، أو انتهى التطبيق.</translation>
    </message>
    <message>
        <source>Everything was delivered, but the service did not tell the end of the session in time.</source>
        <translation>سُلّم كل شيء، لكن الخدمة لم تُبلغ بنهاية الجلسة في الوقت المناسب.</translation>
    </message>
    <message>
        <source>Not everything was delivered in time.</source>
        <translation>لم يُسلَّم كل شيء في الوقت المناسب.</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) could not be read from the damaged outbox.</source>
        <translation>
            <numerusform>لم تتعذّر قراءة أي حدث من صندوق الصادر التالف.</numerusform>
            <numerusform>تعذّرت قراءة حدث واحد من صندوق الصادر التالف.</numerusform>
            <numerusform>تعذّرت قراءة حدثين من صندوق الصادر التالف.</numerusform>
            <numerusform>تعذّرت قراءة %n أحداث من صندوق الصادر التالف.</numerusform>
            <numerusform>تعذّرت قراءة %n حدثًا من صندوق الصادر التالف.</numerusform>
            <numerusform>تعذّرت قراءة %n حدث من صندوق الصادر التالف.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) were dropped before they were delivered.</source>
        <translation>
            <numerusform>لم يُسقَط أي حدث قبل تسليمه.</numerusform>
            <numerusform>أُسقط حدث واحد قبل تسليمه.</numerusform>
            <numerusform>أُسقط حدثان قبل تسليمهما.</numerusform>
            <numerusform>أُسقطت %n أحداث قبل تسليمها.</numerusform>
            <numerusform>أُسقط %n حدثًا قبل تسليمها.</numerusform>
            <numerusform>أُسقط %n حدث قبل تسليمها.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected event(s) were dropped: only the last %1 are kept.</source>
        <translation>
            <numerusform>لم يُسقَط أي حدث مرفوض: لا يُحتفظ إلا بآخر %1.</numerusform>
            <numerusform>أُسقط حدث مرفوض واحد: لا يُحتفظ إلا بآخر %1.</numerusform>
            <numerusform>أُسقط حدثان مرفوضان: لا يُحتفظ إلا بآخر %1.</numerusform>
            <numerusform>أُسقطت %n أحداث مرفوضة: لا يُحتفظ إلا بآخر %1.</numerusform>
            <numerusform>أُسقط %n حدثًا مرفوضًا: لا يُحتفظ إلا بآخر %1.</numerusform>
            <numerusform>أُسقط %n حدث مرفوض: لا يُحتفظ إلا بآخر %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>event: is larger than the whole queue may be (outbox.maxBytes is %1)</source>
        <translation>event: أكبر مما يُسمح به للطابور كله (قيمة outbox.maxBytes هي %1)</translation>
    </message>
    <message>
        <source>waitForFlushed: must not be called in the SDK&apos;s own thread, where continuations without a context run</source>
        <translation>waitForFlushed: يجب ألا يُستدعى في مسار SDK نفسه، حيث تعمل المتابعات التي لا سياق لها</translation>
    </message>
    <message numerus="yes">
        <source>The event filter failed on %n more event(s); they were dropped.</source>
        <translation>
            <numerusform>لم يفشل مرشِّح الأحداث في أي حدث آخر.</numerusform>
            <numerusform>فشل مرشِّح الأحداث في حدث آخر؛ فأُسقط.</numerusform>
            <numerusform>فشل مرشِّح الأحداث في حدثين آخرين؛ فأُسقطا.</numerusform>
            <numerusform>فشل مرشِّح الأحداث في %n أحداث أخرى؛ فأُسقطت.</numerusform>
            <numerusform>فشل مرشِّح الأحداث في %n حدثًا آخر؛ فأُسقطت.</numerusform>
            <numerusform>فشل مرشِّح الأحداث في %n حدث آخر؛ فأُسقطت.</numerusform>
        </translation>
    </message>
    <message>
        <source>outbox: %1 is held by another program; it is tried again until it is free (%2)</source>
        <translation>outbox: يستخدم برنامج آخر %1؛ تتكرر المحاولة حتى يتحرر (%2)</translation>
    </message>
    <message>
        <source>The user does not consent to this being stored or sent.</source>
        <translation>لا يوافق المستخدم على حفظ هذا أو إرساله.</translation>
    </message>
    <message>
        <source>The user has not consented yet to anything being stored or sent.</source>
        <translation>لم يوافق المستخدم بعد على حفظ أي شيء أو إرساله.</translation>
    </message>
    <message>
        <source>consent: %1 cannot be written; what the user said holds for this run only</source>
        <translation>consent: تعذرت كتابة %1؛ يسري الجواب حتى نهاية البرنامج فقط</translation>
    </message>
    <message>
        <source>consent: cannot be granted while the environment says DO_NOT_TRACK</source>
        <translation>consent: لا يمكن منحه ما دامت البيئة تطلب DO_NOT_TRACK</translation>
    </message>
    <message>
        <source>The application has no token for the server; events wait. %1</source>
        <translation>ليس لدى التطبيق رمز للخادم؛ الأحداث تنتظر. %1</translation>
    </message>
    <message>
        <source>privacy.auditFile: %1 cannot be written (%2)</source>
        <translation>privacy.auditFile: تعذرت كتابة %1 (%2)</translation>
    </message>
    <message>
        <source>The event filter dropped this request.</source>
        <translation>أسقط مرشح الأحداث هذا الطلب.</translation>
    </message>
    <message>
        <source>The token provider did not answer.</source>
        <translation>لم يجب مزود الرموز.</translation>
    </message>
    <message>
        <source>The token provider gave an empty token.</source>
        <translation>أعطى مزود الرموز رمزا فارغا.</translation>
    </message>
    <message>
        <source>The token provider failed.</source>
        <translation>فشل مزود الرموز.</translation>
    </message>
    <message>
        <source>%1: cannot be set after the first use</source>
        <translation>%1: لا يمكن تعيينه بعد أول استخدام</translation>
    </message>
</context>
<context>
    <name>MLConfig</name>
    <message>
        <source>apiKey: missing; set it as an option or property, or in MLSDK_API_KEY</source>
        <translation>apiKey: مفقود؛ اضبطه كخيار أو كخاصية أو في MLSDK_API_KEY</translation>
    </message>
    <message>
        <source>projectId: missing; set it as an option or property, or in MLSDK_PROJECT_ID</source>
        <translation>projectId: مفقود؛ اضبطه كخيار أو كخاصية أو في MLSDK_PROJECT_ID</translation>
    </message>
    <message>
        <source>apiKey: must not hold a line break or another control character</source>
        <translation>apiKey: يجب ألا يحتوي على فاصل أسطر أو محرف تحكم آخر</translation>
    </message>
    <message>
        <source>projectId: must not hold a line break or another control character</source>
        <translation>projectId: يجب ألا يحتوي على فاصل أسطر أو محرف تحكم آخر</translation>
    </message>
    <message>
        <source>authorizationScheme: must not hold a line break or another control character</source>
        <translation>authorizationScheme: يجب ألا يحتوي على سطر جديد أو محرف تحكم آخر</translation>
    </message>
    <message>
        <source>%1: must be %2 or more</source>
        <translation>%1: يجب أن يكون %2 على الأقل</translation>
    </message>
    <message>
        <source>%1: %2 is no value of ML::%3</source>
        <translation>%1: %2 ليس قيمة من ML::%3</translation>
    </message>
    <message>
        <source>%1: must be from %2 to %3</source>
        <translation>%1: يجب أن يكون بين %2 و%3</translation>
    </message>
</context>
<context>
    <name>MLConnectionBadge</name>
    <message>
        <source>No client</source>
        <translation>لا عميل</translation>
    </message>
    <message>
        <source>Not set up</source>
        <translation>غير مُعَدّ</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>يُرسل</translation>
    </message>
    <message>
        <source>Waiting for the server</source>
        <translation>ينتظر الخادم</translation>
    </message>
    <message>
        <source>Held: check key, project and address</source>
        <translation>متوقف: تحقق من المفتاح والمشروع والعنوان</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>مُوقَف</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>ينتظر</translation>
    </message>
    <message>
        <source>All sent</source>
        <translation>أُرسل كل شيء</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <comment>events</comment>
        <translation>
            <numerusform>لا شيء ينتظر</numerusform>
            <numerusform>واحد ينتظر</numerusform>
            <numerusform>اثنان ينتظران</numerusform>
            <numerusform>%n تنتظر</numerusform>
            <numerusform>%n ينتظر</numerusform>
            <numerusform>%n ينتظر</numerusform>
        </translation>
    </message>
    <message>
        <source>Live: connecting</source>
        <translation>مباشر: يتصل</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>مباشر</translation>
    </message>
    <message>
        <source>Live: reconnecting</source>
        <translation>مباشر: يعيد الاتصال</translation>
    </message>
</context>
<context>
    <name>MLConsentDialog</name>
    <message>
        <source>May %1 send data to improve itself?</source>
        <translation>هل تسمح لـ %1 بإرسال بيانات لتحسينه؟</translation>
    </message>
    <message>
        <source>You decide, and can change it in the settings at any time. Nothing is sent before you agree.</source>
        <translation>القرار لك، ويمكنك تغييره في الإعدادات متى شئت. لا يرسل شيء قبل موافقتك.</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>الاستخدام</translation>
    </message>
    <message>
        <source>When you talk to the assistant, for how long, what it costs and how you rate its answers. Not what is said.</source>
        <translation>متى تحدثت إلى المساعد ومدة ذلك وتكلفته وتقييمك لإجاباته. وليس ما يقال.</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>المحادثات</translation>
    </message>
    <message>
        <source>What you and the assistant write, and the functions it calls. E-mail addresses, phone, card and account numbers, keys and names of folders are taken out before.</source>
        <translation>ما تكتبه أنت والمساعد والدوال التي يستدعيها. تزال قبل ذلك عناوين البريد وأرقام الهاتف والبطاقة والحساب والمفاتيح وأسماء المجلدات.</translation>
    </message>
    <message>
        <source>How long your questions and the answers are, and which functions are called. Not what is said.</source>
        <translation>طول أسئلتك والإجابات والدوال المستدعاة. وليس ما يقال.</translation>
    </message>
    <message>
        <source>What you and the assistant write, and the functions it calls, as they are.</source>
        <translation>ما تكتبه أنت والمساعد والدوال التي يستدعيها، كما هي.</translation>
    </message>
    <message>
        <source>Read more</source>
        <translation>اقرأ المزيد</translation>
    </message>
    <message>
        <source>Send nothing</source>
        <translation>لا ترسل شيئا</translation>
    </message>
    <message>
        <source>Send what is ticked</source>
        <translation>أرسل المحدد</translation>
    </message>
</context>
<context>
    <name>MLConsentSwitch</name>
    <message>
        <source>What is sent</source>
        <translation>ما يرسل</translation>
    </message>
    <message>
        <source>Send usage data</source>
        <translation>إرسال بيانات الاستخدام</translation>
    </message>
    <message>
        <source>Include conversations</source>
        <translation>تضمين المحادثات</translation>
    </message>
</context>
<context>
    <name>MLDelivery</name>
    <message>
        <source>%1 The server says: %2</source>
        <translation>%1 يقول الخادم: %2</translation>
    </message>
    <message>
        <source>The server redirects (%1), which is not followed: the address is wrong, or a network wants a sign-in first.</source>
        <translation>يعيد الخادم التوجيه (%1)، وهذا لا يُتّبع: العنوان خاطئ، أو أن الشبكة تطلب تسجيل الدخول أولًا.</translation>
    </message>
    <message>
        <source>The server refuses the API key or the project (%1).</source>
        <translation>يرفض الخادم مفتاح API أو المشروع (%1).</translation>
    </message>
    <message>
        <source>A proxy on the way wants a sign-in (%1).</source>
        <translation>يطلب وكيل في الطريق تسجيل الدخول (%1).</translation>
    </message>
    <message>
        <source>There is no Mindlytics service at this address (%1).</source>
        <translation>لا توجد خدمة Mindlytics على هذا العنوان (%1).</translation>
    </message>
    <message>
        <source>The server does not answer in time; events wait.</source>
        <translation>لا يجيب الخادم في الوقت المناسب؛ الأحداث تنتظر.</translation>
    </message>
    <message>
        <source>The server cannot be reached; events wait. %1</source>
        <translation>يتعذّر الوصول إلى الخادم؛ الأحداث تنتظر. %1</translation>
    </message>
    <message>
        <source>The server is in trouble (%1); events wait.</source>
        <translation>الخادم في مشكلة (%1)؛ الأحداث تنتظر.</translation>
    </message>
    <message>
        <source>%1 Events wait until it is mended.</source>
        <translation>%1 تنتظر الأحداث حتى يُصلح ذلك.</translation>
    </message>
    <message>
        <source>The server failed on this event again and again (%1); it was set aside. %2</source>
        <translation>فشل الخادم في هذا الحدث مرة بعد مرة (%1)؛ فوُضع جانبًا. %2</translation>
    </message>
    <message>
        <source>The server rejected this event (%1). %2</source>
        <translation>رفض الخادم هذا الحدث (%1). %2</translation>
    </message>
    <message>
        <source>This event could not be delivered for so long that it was dropped.</source>
        <translation>تعذّر تسليم هذا الحدث مدة طويلة حتى أُسقط.</translation>
    </message>
    <message>
        <source>The server is not trusted: %1</source>
        <translation>الخادم غير موثوق: %1</translation>
    </message>
</context>
<context>
    <name>MLEndpoints</name>
    <message>
        <source>%1: must be an address that begins with %2</source>
        <translation>%1: يجب أن يكون عنوانًا يبدأ بـ %2</translation>
    </message>
    <message>
        <source>%1: must not hold a user name or a password</source>
        <translation>%1: يجب ألا يحتوي على اسم مستخدم أو كلمة مرور</translation>
    </message>
    <message>
        <source>%1: must not hold a query or a fragment</source>
        <translation>%1: يجب ألا يحتوي على استعلام أو جزء</translation>
    </message>
</context>
<context>
    <name>MLFeedbackButtons</name>
    <message>
        <source>Rate this answer</source>
        <translation>قيّم هذه الإجابة</translation>
    </message>
    <message>
        <source>Good answer</source>
        <translation>إجابة جيدة</translation>
    </message>
    <message>
        <source>Bad answer</source>
        <translation>إجابة سيئة</translation>
    </message>
</context>
<context>
    <name>MLLive</name>
    <message>
        <source>Reading them back failed with status %1.</source>
        <translation>فشلت إعادة القراءة بالحالة %1.</translation>
    </message>
    <message>
        <source>There are too many to read them all back.</source>
        <translation>عددها أكبر من أن تُقرأ كلها من جديد.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>لم يُجب الخادم في الوقت المناسب.</translation>
    </message>
    <message>
        <source>Reading them back took too long.</source>
        <translation>استغرقت إعادة القراءة وقتًا أطول من اللازم.</translation>
    </message>
    <message>
        <source>The server does not answer any more.</source>
        <translation>لم يعد الخادم يجيب.</translation>
    </message>
    <message>
        <source>The answer holds no key.</source>
        <translation>لا يحتوي الرد على مفتاح.</translation>
    </message>
    <message>
        <source>The server answered with status %1. %2</source>
        <translation>أجاب الخادم بالحالة %1. %2</translation>
    </message>
    <message>
        <source>No key for the live channel. %1</source>
        <translation>لا مفتاح للقناة المباشرة. %1</translation>
    </message>
    <message>
        <source>The live channel cannot be opened. %1</source>
        <translation>يتعذّر فتح القناة المباشرة. %1</translation>
    </message>
    <message>
        <source>The live channel is lost again and again. %1</source>
        <translation>تنقطع القناة المباشرة مرة بعد مرة. %1</translation>
    </message>
    <message>
        <source>Live events may be missing. %1</source>
        <translation>قد تكون هناك أحداث مباشرة ناقصة. %1</translation>
    </message>
    <message>
        <source>close code %1</source>
        <translation>رمز الإغلاق %1</translation>
    </message>
    <message>
        <source>A live message is binary.</source>
        <translation>رسالة مباشرة ثنائية.</translation>
    </message>
    <message>
        <source>A live message of %1 characters is too long (at most %2).</source>
        <translation>رسالة مباشرة من %1 حرف أطول من اللازم (%2 على الأكثر).</translation>
    </message>
    <message>
        <source>A live message is longer than %1 bytes.</source>
        <translation>رسالة مباشرة أطول من %1 بايت.</translation>
    </message>
    <message>
        <source>A live message is no valid UTF-8.</source>
        <translation>رسالة مباشرة ليست UTF-8 صالحة.</translation>
    </message>
    <message>
        <source>The server is not trusted: %1</source>
        <translation>الخادم غير موثوق: %1</translation>
    </message>
</context>
<context>
    <name>MLLiveMessage</name>
    <message>
        <source>A live message is no JSON (read up to character %1).</source>
        <translation>رسالة مباشرة ليست JSON (قُرئت حتى الحرف %1).</translation>
    </message>
    <message>
        <source>%1: is missing</source>
        <translation>%1: مفقود</translation>
    </message>
    <message>
        <source>%1: must be text</source>
        <translation>%1: يجب أن يكون نصًا</translation>
    </message>
    <message>
        <source>%1: must be a date and time in ISO 8601</source>
        <translation>%1: يجب أن يكون تاريخًا ووقتًا وفق ISO 8601</translation>
    </message>
    <message>
        <source>%1: must be an object</source>
        <translation>%1: يجب أن يكون كائنًا</translation>
    </message>
    <message>
        <source>%1: must be text, a bool, a number, or an array of one of these</source>
        <translation>%1: يجب أن يكون نصًا أو قيمة منطقية أو عددًا أو مصفوفة من أحدها</translation>
    </message>
    <message>
        <source>A live message is no object.</source>
        <translation>رسالة مباشرة ليست كائنًا.</translation>
    </message>
    <message>
        <source>The list of live events is no JSON.</source>
        <translation>قائمة الأحداث المباشرة ليست JSON.</translation>
    </message>
</context>
<context>
    <name>MLNetwork</name>
    <message>
        <source>network.pins: a pin must be sha256/ and 32 bytes in base64</source>
        <translation>network.pins: يجب أن يكون الدبوس sha256/ و32 بايتا بترميز base64</translation>
    </message>
    <message>
        <source>network.pins: needs a second one, for the day when the first key changes</source>
        <translation>network.pins: يلزم دبوس ثان ليوم يتغير فيه المفتاح الأول</translation>
    </message>
    <message>
        <source>network.pins: serverEndpoint must be https and liveEndpoint wss, as there are no keys to pin otherwise</source>
        <translation>network.pins: يجب أن يكون serverEndpoint بـ https وliveEndpoint بـ wss</translation>
    </message>
    <message>
        <source>its public key is none of the pinned ones.</source>
        <translation>مفتاحه العام ليس من المفاتيح المثبتة.</translation>
    </message>
</context>
<context>
    <name>MLPrivacy</name>
    <message>
        <source>The event filter threw an exception; the event was dropped.</source>
        <translation>رمى مرشِّح الأحداث استثناءً؛ أُسقط الحدث.</translation>
    </message>
    <message>
        <source>The event filter answered an event that cannot be sent; it was dropped.</source>
        <translation>أعاد مرشِّح الأحداث حدثًا لا يمكن إرساله؛ فأُسقط.</translation>
    </message>
</context>
<context>
    <name>MLQml</name>
    <message>
        <source>%1: must have either &quot;cost&quot; or all of &quot;model&quot;, &quot;promptTokens&quot; and &quot;completionTokens&quot;</source>
        <translation>%1: يجب أن يحتوي إما على «cost» أو على «model» و«promptTokens» و«completionTokens» معًا</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>نصًا</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>عددًا صحيحًا</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>عددًا</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true أو false</translation>
    </message>
    <message>
        <source>a valid Date</source>
        <translation>‏Date صالحًا</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>كائنًا</translation>
    </message>
    <message>
        <source>an array of texts</source>
        <translation>مصفوفة نصوص</translation>
    </message>
    <message>
        <source>a Date</source>
        <translation>‏Date</translation>
    </message>
    <message>
        <source>an invalid Date</source>
        <translation>‏Date غير صالح</translation>
    </message>
    <message>
        <source>an array</source>
        <translation>مصفوفة</translation>
    </message>
    <message>
        <source>%1: must be %2, but is %3</source>
        <translation>%1: يجب أن يكون %2، لكن نوعه: %3</translation>
    </message>
    <message>
        <source>%1.%2: unknown; the keys are %3</source>
        <translation>%1.%2: غير معروف؛ المفاتيح هي %3</translation>
    </message>
    <message>
        <source>maximumCount: must be 1 or more</source>
        <translation>maximumCount: يجب أن يكون 1 على الأقل</translation>
    </message>
    <message>
        <source>a value of its enumeration</source>
        <translation>قيمة من تعداده</translation>
    </message>
</context>
<context>
    <name>MLRequest</name>
    <message>
        <source>The server did not answer in time.</source>
        <translation>لم يُجب الخادم في الوقت المناسب.</translation>
    </message>
    <message>
        <source>The server cannot be reached. %1</source>
        <translation>يتعذّر الوصول إلى الخادم. %1</translation>
    </message>
    <message>
        <source>The server answered with status %1. %2</source>
        <translation>أجاب الخادم بالحالة %1. %2</translation>
    </message>
    <message>
        <source>path: must begin with a slash</source>
        <translation>path: يجب أن يبدأ بشرطة مائلة</translation>
    </message>
    <message>
        <source>path: must be the path of an address</source>
        <translation>path: يجب أن يكون مسار عنوان</translation>
    </message>
    <message>
        <source>data: must be an object when the method is GET</source>
        <translation>data: يجب أن يكون كائنًا عندما تكون الطريقة GET</translation>
    </message>
    <message>
        <source>The server&apos;s answer is no JSON.</source>
        <translation>رد الخادم ليس JSON.</translation>
    </message>
    <message>
        <source>The server is not trusted: %1</source>
        <translation>الخادم غير موثوق: %1</translation>
    </message>
</context>
<context>
    <name>MLTurnRecorder</name>
    <message>
        <source>The recorder has no session.</source>
        <translation>ليس للمسجّل جلسة.</translation>
    </message>
    <message>
        <source>No turn was begun.</source>
        <translation>لم يبدأ أي دور.</translation>
    </message>
</context>
<context>
    <name>MLValidation</name>
    <message>
        <source>%1: a value of type %2 cannot be sent; use a bool, an integer, a floating-point number or a text</source>
        <translation>%1: لا يمكن إرسال قيمة من النوع %2؛ استخدم قيمة منطقية أو عددًا صحيحًا أو عددًا عشريًا أو نصًا</translation>
    </message>
    <message>
        <source>%1: must be a finite number; JSON has neither NaN nor infinity</source>
        <translation>%1: يجب أن يكون عددًا منتهيًا؛ ليس في JSON لا NaN ولا اللانهاية</translation>
    </message>
    <message>
        <source>%1: this name is reserved for the event&apos;s own field</source>
        <translation>%1: هذا الاسم محجوز لحقل الحدث نفسه</translation>
    </message>
    <message>
        <source>%1: must be a finite number, 0 or more</source>
        <translation>%1: يجب أن يكون عددًا منتهيًا لا يقل عن 0</translation>
    </message>
    <message>
        <source>%1: must not be empty</source>
        <translation>%1: يجب ألا يكون فارغًا</translation>
    </message>
    <message>
        <source>%1: must have at most %2 characters, but has %3</source>
        <translation>%1: الحد الأقصى %2 حرفًا، لكن فيه %3</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; has a call of its own</source>
        <translation>%1: لـ «%2» استدعاء خاص به</translation>
    </message>
    <message>
        <source>%1: must be a valid date and time</source>
        <translation>%1: يجب أن يكون تاريخًا ووقتًا صالحين</translation>
    </message>
    <message>
        <source>%1: must have a year from 0 to 9999</source>
        <translation>%1: يجب أن تكون السنة من 0 إلى 9999</translation>
    </message>
    <message>
        <source>%1: must hold tokens or a cost</source>
        <translation>%1: يجب أن يحتوي على رموز أو تكلفة</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Folder of the transcripts.</source>
        <translation>مجلد نصوص المحادثات.</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>المجلد</translation>
    </message>
    <message>
        <source>Seconds that delivery and read-back may take each.</source>
        <translation>الثواني المسموح بها لكل من التسليم وإعادة القراءة.</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>ثوانٍ</translation>
    </message>
    <message>
        <source>Only sends: a real service stores events in its own time and form.</source>
        <translation>يرسل فقط: الخدمة الحقيقية تحفظ الأحداث في وقتها وبشكلها.</translation>
    </message>
    <message>
        <source>Gives sessions and conversations ids that no server has seen yet.</source>
        <translation>يعطي الجلسات والمحادثات معرّفات لم يرها أي خادم بعد.</translation>
    </message>
    <message>
        <source>--timeout: a number from 1 to 3600 is needed</source>
        <translation>--timeout: يلزم عدد من 1 إلى 3600</translation>
    </message>
    <message>
        <source>There is no translation into “%1”; the window speaks English.</source>
        <translation>لا توجد ترجمة إلى «%1»؛ النافذة بالإنجليزية.</translation>
    </message>
    <message>
        <source>%1 – Mindlytics chat</source>
        <translation>%1 – دردشة Mindlytics</translation>
    </message>
    <message>
        <source>Mindlytics chat</source>
        <translation>دردشة Mindlytics</translation>
    </message>
    <message>
        <source>No API key is set: a local backend was started at %1. Nothing leaves this machine.</source>
        <translation>لم يُضبط مفتاح API: شُغّل خادم محلي على %1. لا يغادر شيء هذا الجهاز.</translation>
    </message>
    <message>
        <source>Language of the window, such as de.</source>
        <translation>لغة النافذة، مثل de.</translation>
    </message>
    <message>
        <source>language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Replays sample transcripts through the Mindlytics SDK, tells what came back over the live channels, reads
back what the backend holds and compares.
Server, key and project come from MLSDK_SERVER_BASE, MLSDK_API_KEY and MLSDK_PROJECT_ID.
Exits with 0 if the backend holds every event, in order and unchanged, and every echo came back; with 1 if not.</source>
        <translation>يعيد تشغيل محادثات نموذجية عبر Mindlytics SDK، ويذكر ما عاد عبر القنوات المباشرة، ويقرأ
ما لدى الخادم ويقارن.
يأتي الخادم والمفتاح والمشروع من MLSDK_SERVER_BASE وMLSDK_API_KEY وMLSDK_PROJECT_ID.
ينتهي بـ 0 إذا كان لدى الخادم كل حدث بالترتيب ودون تغيير وعاد كل صدى، وإلا فبـ 1.</translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>Stopped.</source>
        <translation>أُوقفت.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s); only the beginning is shown.</source>
        <translation>
            <numerusform>لا أحرف؛ تُعرض البداية فقط.</numerusform>
            <numerusform>حرف واحد؛ تُعرض البداية فقط.</numerusform>
            <numerusform>حرفان؛ تُعرض البداية فقط.</numerusform>
            <numerusform>%Ln أحرف؛ تُعرض البداية فقط.</numerusform>
            <numerusform>%Ln حرفًا؛ تُعرض البداية فقط.</numerusform>
            <numerusform>%Ln حرف؛ تُعرض البداية فقط.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Answer again</source>
        <translation>أجب من جديد</translation>
    </message>
    <message>
        <source>%1 · %2 + %3 tokens · $%4</source>
        <translation>‏%1 · %2 + %3 رمز · %4 $</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>OpenAiAnswerer</name>
    <message>
        <source>The model calls tools without an end.</source>
        <translation>يستدعي النموذج الأدوات بلا نهاية.</translation>
    </message>
    <message>
        <source>The model&apos;s server says: %1</source>
        <translation>يقول خادم النموذج: %1</translation>
    </message>
    <message>
        <source>The model&apos;s server answered with status %1.</source>
        <translation>أجاب خادم النموذج بالحالة %1.</translation>
    </message>
    <message>
        <source>The model&apos;s server cannot be reached: %1</source>
        <translation>يتعذّر الوصول إلى خادم النموذج: %1</translation>
    </message>
    <message>
        <source>The answer broke off: the model&apos;s server ended it before it was whole.</source>
        <translation>انقطعت الإجابة: أنهاها خادم النموذج قبل أن تكتمل.</translation>
    </message>
</context>
<context>
    <name>QuestionField</name>
    <message>
        <source>The question is empty: type something first.</source>
        <translation>السؤال فارغ: اكتب شيئًا أولًا.</translation>
    </message>
    <message>
        <source>Only text can be pasted. Pictures are not sent.</source>
        <translation>لا يمكن لصق غير النصوص. الصور لا تُرسل.</translation>
    </message>
    <message>
        <source>Ask something</source>
        <translation>اطرح سؤالًا</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>إرسال</translation>
    </message>
    <message>
        <source>This conversation has ended.</source>
        <translation>انتهت هذه المحادثة.</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>محادثة جديدة</translation>
    </message>
</context>
<context>
    <name>QueuePlot</name>
    <message>
        <source>Events in the outbox over time</source>
        <translation>الأحداث في صندوق الصادر عبر الزمن</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>صندوق الصادر</translation>
    </message>
</context>
<context>
    <name>ReplayRun</name>
    <message>
        <source>Reading the transcripts in %1</source>
        <translation>قراءة نصوص المحادثات في %1</translation>
    </message>
    <message>
        <source>%1: sessions: %2, events: %3</source>
        <translation>%1: الجلسات: %2، الأحداث: %3</translation>
    </message>
    <message>
        <source>Replaying them to %1</source>
        <translation>إعادة تشغيلها إلى %1</translation>
    </message>
    <message>
        <source>%1: the backend refused an event: %2</source>
        <translation>%1: رفض الخادم حدثًا: %2</translation>
    </message>
    <message>
        <source>%1: %2 of %3 events delivered in %4 ms</source>
        <translation>%1: سُلّم %2 من %3 من الأحداث في %4 مللي ثانية</translation>
    </message>
    <message>
        <source>Reading back what the backend holds</source>
        <translation>قراءة ما لدى الخادم</translation>
    </message>
    <message>
        <source>%1: all %2 events, in order, unchanged</source>
        <translation>%1: كل الأحداث وعددها %2، بالترتيب، دون تغيير</translation>
    </message>
    <message>
        <source>%1: %2 problems</source>
        <translation>%1: المشكلات: %2</translation>
    </message>
    <message>
        <source>%1: its events could not be read back: %2</source>
        <translation>%1: تعذّرت قراءة أحداثها: %2</translation>
    </message>
    <message>
        <source>%1: the session could not be read back: %2</source>
        <translation>%1: تعذّرت قراءة الجلسة: %2</translation>
    </message>
    <message>
        <source>%1: the backend knows %2 such sessions with %3 conversations, its events tell of 1 with %4</source>
        <translation>%1: يعرف الخادم %2 من هذه الجلسات مع %3 من المحادثات، وتدل أحداثها على 1 مع %4</translation>
    </message>
    <message>
        <source>What the backend holds</source>
        <translation>ما لدى الخادم</translation>
    </message>
    <message>
        <source>What was sent</source>
        <translation>ما أُرسل</translation>
    </message>
    <message>
        <source>Total of %1 sessions</source>
        <translation>مجموع %1 من الجلسات</translation>
    </message>
    <message>
        <source>What came back over the live channels</source>
        <translation>ما عاد عبر القنوات المباشرة</translation>
    </message>
    <message>
        <source>%1: %2 live events for %3 that were sent; %4</source>
        <translation>%1: ‏%2 من الأحداث المباشرة مقابل %3 أُرسلت؛ %4</translation>
    </message>
    <message>
        <source>its end came, too</source>
        <translation>ووصلت نهايتها أيضًا</translation>
    </message>
    <message>
        <source>no end of the session</source>
        <translation>لا نهاية للجلسة</translation>
    </message>
</context>
<context>
    <name>Replayer</name>
    <message>
        <source>%1: the call was refused: %2</source>
        <translation>%1: رُفض الاستدعاء: %2</translation>
    </message>
    <message>
        <source>%1: %2 events were delivered, %3 rejected, %4 lost, %5 still wait: %6</source>
        <translation>%1: سُلّم من الأحداث %2، ورُفض %3، وفُقد %4، وما زال ينتظر %5: %6</translation>
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
        <translation>النتيجة **%1**.</translation>
    </message>
    <message>
        <source>thank|bye</source>
        <comment>words in a question, separated by |</comment>
        <translation>شكر|وداعا|مع السلامة</translation>
    </message>
    <message>
        <source>You are welcome. End the conversation whenever you like: Mindlytics is told of that, too.</source>
        <translation>على الرحب والسعة. أنهِ المحادثة متى شئت: يُبلَّغ Mindlytics بذلك أيضًا.</translation>
    </message>
    <message>
        <source>hello|good morning|good evening</source>
        <comment>words in a question, separated by |</comment>
        <translation>مرحبا|صباح الخير|مساء الخير|السلام عليكم</translation>
    </message>
    <message>
        <source>Hello! I am the built-in answerer: a few rules, no model, no network. Ask me **what I can do**.</source>
        <translation>مرحبًا! أنا المجيب المدمج: بضع قواعد، بلا نموذج وبلا شبكة. اسألني **ماذا أستطيع أن أفعل**.</translation>
    </message>
    <message>
        <source>time|clock|what day</source>
        <comment>words in a question, separated by |</comment>
        <translation>الوقت|الساعة|أي يوم</translation>
    </message>
    <message>
        <source>By the clock of this machine it is **%1**.</source>
        <translation>بحسب ساعة هذا الجهاز الوقت الآن **%1**.</translation>
    </message>
    <message>
        <source>offline|network|outbox</source>
        <comment>words in a question, separated by |</comment>
        <translation>بلا اتصال|الشبكة|صندوق الصادر</translation>
    </message>
    <message>
        <source>Switch **Network** off in the side panel and go on asking. Events then wait in the outbox, on disk. Switch it on again, and they are delivered, in order.</source>
        <translation>أوقف **الشبكة** في اللوحة الجانبية وتابع السؤال. تنتظر الأحداث عندئذ في صندوق الصادر على القرص. أعد تشغيلها فتُسلَّم بالترتيب.</translation>
    </message>
    <message>
        <source>telemetry|mindlytics|track</source>
        <comment>words in a question, separated by |</comment>
        <translation>القياس|mindlytics|تتبع</translation>
    </message>
    <message>
        <source>Each answer of mine is tracked as a *turn*:

- your question and my answer
- the tokens that it took
- how long it took, and whether you stopped it

The side panel shows what was sent and what came back.</source>
        <translation>تُسجَّل كل إجابة مني على أنها *دور*:

- سؤالك وإجابتي
- الرموز التي استهلكتها
- كم استغرقت، وهل أوقفتها

تعرض اللوحة الجانبية ما أُرسل وما عاد.</translation>
    </message>
    <message>
        <source>code|markdown|example</source>
        <comment>words in a question, separated by |</comment>
        <translation>شيفرة|markdown|مثال</translation>
    </message>
    <message>
        <source>A turn is tracked with one call:</source>
        <translation>يُسجَّل الدور باستدعاء واحد:</translation>
    </message>
    <message>
        <source>I know about a few things only:

1. the **time**
2. sums, such as **12 * 7**
3. **telemetry**, and what it tracks
4. the **outbox**, when you are offline
5. **code** for your own application

For more, choose an OpenAI-compatible server in the settings.</source>
        <translation>لا أعرف إلا أشياء قليلة:

1. **الوقت**
2. العمليات الحسابية مثل **12 * 7**
3. **القياس عن بُعد** وما يسجّله
4. **صندوق الصادر** حين تكون بلا اتصال
5. **شيفرة** لتطبيقك أنت

لمعرفة المزيد، اختر خادمًا متوافقًا مع OpenAI في الإعدادات.</translation>
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
        <translation>%1: ليس لدى الخادم</translation>
    </message>
    <message>
        <source>%1: the backend holds an event that is not from here, or a second time: %2 %3</source>
        <translation>%1: لدى الخادم حدث ليس من هنا، أو مرة ثانية: %2 %3</translation>
    </message>
    <message>
        <source>%1: out of order, in its place the backend holds %2</source>
        <translation>%1: خارج الترتيب، لدى الخادم في مكانه %2</translation>
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
        <translation>كما في النظام</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>الخادم</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>مفتاح API</translation>
    </message>
    <message>
        <source>none: a local backend is used</source>
        <translation>لا شيء: يُستخدم خادم محلي</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>المشروع</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>الإجابات</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>المجيب</translation>
    </message>
    <message>
        <source>The built-in answerer</source>
        <translation>المجيب المدمج</translation>
    </message>
    <message>
        <source>An OpenAI-compatible server</source>
        <translation>خادم متوافق مع OpenAI</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>النموذج</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>النافذة</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>الألوان</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>SideList</name>
    <message>
        <source>New conversation</source>
        <translation>محادثة جديدة</translation>
    </message>
</context>
<context>
    <name>SideRow</name>
    <message>
        <source>New conversation</source>
        <translation>محادثة جديدة</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>إعادة التسمية</translation>
    </message>
    <message>
        <source>End</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
</context>
<context>
    <name>SignInDialog</name>
    <message>
        <source>Sign in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>What this device did so far is added to the user, and later events carry the user&apos;s id.</source>
        <translation>يُضاف ما فعله هذا الجهاز حتى الآن إلى المستخدم، وتحمل الأحداث اللاحقة معرّفه.</translation>
    </message>
    <message>
        <source>User id, such as an address</source>
        <translation>معرّف المستخدم، مثل عنوان بريد</translation>
    </message>
    <message>
        <source>Name (may be left out)</source>
        <translation>الاسم (يمكن تركه)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 مللي ثانية</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>الجلسة</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>المحادثات</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>الأحداث</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>الأدوار</translation>
    </message>
    <message>
        <source>Function calls</source>
        <translation>استدعاءات الدوال</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>الرموز</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>التكلفة</translation>
    </message>
    <message>
        <source>Delivery time</source>
        <translation>مدة التسليم</translation>
    </message>
</context>
<context>
    <name>TelemetryPanel</name>
    <message>
        <source>Anonymous device</source>
        <translation>جهاز مجهول</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>تسجيل الخروج</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>الشبكة</translation>
    </message>
    <message>
        <source>Tracked</source>
        <translation>المسجَّلة</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>المسلَّمة</translation>
    </message>
    <message>
        <source>In the outbox</source>
        <translation>في صندوق الصادر</translation>
    </message>
    <message>
        <source>Received live</source>
        <translation>المستلَمة مباشرة</translation>
    </message>
</context>
<context>
    <name>TranscriptReader</name>
    <message>
        <source>there are no transcripts (*.jsonl) here</source>
        <translation>لا توجد هنا نصوص محادثات (*.jsonl)</translation>
    </message>
    <message>
        <source>the line is no JSON object</source>
        <translation>السطر ليس كائن JSON</translation>
    </message>
    <message>
        <source>&quot;call&quot; names no known call</source>
        <translation>لا يسمّي «call» استدعاءً معروفًا</translation>
    </message>
    <message>
        <source>&quot;at&quot; is no ISO 8601 time</source>
        <translation>ليس «at» وقتًا وفق ISO 8601</translation>
    </message>
    <message>
        <source>its session is not open</source>
        <translation>جلسته ليست مفتوحة</translation>
    </message>
    <message>
        <source>its session is open already</source>
        <translation>جلسته مفتوحة بالفعل</translation>
    </message>
</context>
</TS>
