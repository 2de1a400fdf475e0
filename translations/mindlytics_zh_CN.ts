<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CallRules</name>
    <message>
        <source>&quot;%1&quot; is missing</source>
        <translation>缺少“%1”</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is of the wrong type</source>
        <translation>“%1”的类型不对</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known here</source>
        <translation>此处不认识“%1”</translation>
    </message>
</context>
<context>
    <name>Chat</name>
    <message>
        <source>Chat</source>
        <translation>聊天</translation>
    </message>
    <message>
        <source>You said: %1</source>
        <translation>您说：%1</translation>
    </message>
    <message>
        <source>Ask something</source>
        <translation>请提问</translation>
    </message>
</context>
<context>
    <name>ChatView</name>
    <message>
        <source>The answer is coming</source>
        <translation>回答正在到来</translation>
    </message>
    <message>
        <source>Ask something. The answer streams in here, and the side panel shows what Mindlytics is told of it.</source>
        <translation>请提问。回答会逐字显示在这里，侧边面板会显示 Mindlytics 收到了什么。</translation>
    </message>
</context>
<context>
    <name>Conversations</name>
    <message>
        <source>The conversations could not be read; the file is now %1.</source>
        <translation>无法读取对话；文件现在名为 %1。</translation>
    </message>
    <message>
        <source>The conversations cannot be saved: %1</source>
        <translation>无法保存对话：%1</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>New conversation</source>
        <translation>新对话</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Telemetry panel</source>
        <translation>遥测面板</translation>
    </message>
</context>
<context>
    <name>JsonDifference</name>
    <message>
        <source>%1 is %2, expected was %3</source>
        <translation>%1 是 %2，应为 %3</translation>
    </message>
    <message>
        <source>%1 differs from character %2 on: it goes %3, expected was %4 (%5 characters, expected were %6)</source>
        <translation>%1 从第 %2 个字符起不同：实际为 %3，应为 %4（%5 个字符，应为 %6 个）</translation>
    </message>
</context>
<context>
    <name>LiveJoin</name>
    <message>
        <source>%1: %2: %3</source>
        <translation>%1：%2：%3</translation>
    </message>
    <message>
        <source>%1: nothing came back of it</source>
        <translation>%1：没有任何内容返回</translation>
    </message>
</context>
<context>
    <name>LocalBackend</name>
    <message>
        <source>The local backend has ended.</source>
        <translation>本地后端已退出。</translation>
    </message>
    <message>
        <source>The local backend cannot be started: %1</source>
        <translation>无法启动本地后端：%1</translation>
    </message>
    <message>
        <source>There is no local backend: mindlytics-devserver was not built.</source>
        <translation>没有本地后端：未构建 mindlytics-devserver。</translation>
    </message>
</context>
<context>
    <name>MLChatStreamDecoder</name>
    <message>
        <source>The answer is no chat answer: it looks like a page of HTML or XML.</source>
        <translation>该回答不是聊天回答：看起来像 HTML 或 XML 页面。</translation>
    </message>
    <message>
        <source>The answer ends in the middle of a message.</source>
        <translation>回答在一条消息中间结束。</translation>
    </message>
    <message>
        <source>A message of the answer is no JSON.</source>
        <translation>回答中的一条消息不是 JSON。</translation>
    </message>
    <message>
        <source>The answer has messages of two dialects.</source>
        <translation>回答包含两种方言的消息。</translation>
    </message>
    <message>
        <source>A message, or the whole answer, is larger than %1 bytes.</source>
        <translation>一条消息或整个回答超过 %1 字节。</translation>
    </message>
    <message>
        <source>The answer is no chat answer that is known.</source>
        <translation>该回答不是已知的聊天回答。</translation>
    </message>
    <message>
        <source>The answer is no chat answer: it looks compressed.</source>
        <translation>该回答不是聊天回答：看起来是压缩的。</translation>
    </message>
</context>
<context>
    <name>MLClient</name>
    <message>
        <source>outbox: there is no space for %1; events are kept in memory until there is (%2)</source>
        <translation>outbox：没有空间存放 %1；在有空间之前，事件保存在内存中（%2）</translation>
    </message>
    <message>
        <source>outbox: %1 is damaged; events are kept in memory (%2)</source>
        <translation>outbox：%1 已损坏；事件保存在内存中（%2）</translation>
    </message>
    <message>
        <source>outbox: %1 is damaged; what could be read is kept, and the file is now %3 (%2)</source>
        <translation>outbox：%1 已损坏；可读的内容已保留，文件现在名为 %3（%2）</translation>
    </message>
    <message>
        <source>outbox: %1 was written by a later version (%2); it is left as it is</source>
        <translation>outbox：%1 由更新的版本写入（%2）；保持原样</translation>
    </message>
    <message>
        <source>outbox: %1 was deleted while it was in use; what was in it is written anew</source>
        <translation>outbox：%1 在使用中被删除；其内容将重新写入</translation>
    </message>
    <message>
        <source>outbox: Qt has no driver %1 (on Debian: the package libqt6sql6-sqlite); events are kept in memory</source>
        <translation>outbox：Qt 没有驱动 %1（Debian 上为软件包 libqt6sql6-sqlite）；事件保存在内存中</translation>
    </message>
    <message>
        <source>outbox: %1 cannot be used; events are kept in memory until it can (%2)</source>
        <translation>outbox：%1 无法使用；在可用之前，事件保存在内存中（%2）</translation>
    </message>
    <message>
        <source>A QCoreApplication must exist before the client is used, and while it is used.</source>
        <translation>使用客户端之前以及使用期间，必须存在 QCoreApplication。</translation>
    </message>
    <message>
        <source>client: missing; the session has no client, or its client is destroyed</source>
        <translation>client：缺失；会话没有客户端，或其客户端已销毁</translation>
    </message>
    <message>
        <source>userId, deviceId: the session needs one of them</source>
        <translation>userId、deviceId：会话需要其中之一</translation>
    </message>
    <message>
        <source>conversationId: missing; this call needs one, of its own or the session&apos;s</source>
        <translation>conversationId：缺失；此调用需要自己的或会话的对话 ID</translation>
    </message>
    <message>
        <source>The session was flushed and takes no more events.</source>
        <translation>会话已执行 flush()，不再接受事件。</translation>
    </message>
    <message>
        <source>The session was ended and takes no more events.</source>
        <translation>会话已结束，不再接受事件。</translation>
    </message>
    <message numerus="yes">
        <source>The queue is full; %n event(s) were refused.</source>
        <translation>
            <numerusform>队列已满；%n 个事件被拒绝。</numerusform>
        </translation>
    </message>
    <message>
        <source>The client is switched off.</source>
        <translation>客户端已关闭。</translation>
    </message>
    <message>
        <source>The client is destroyed, or the application has ended.</source>
        <translation>客户端已销毁，或应用程序已结束。</translation>
    </message>
    <message>
        <source>Everything was delivered, but the service did not tell the end of the session in time.</source>
        <translation>所有内容均已送达，但服务未及时告知会话结束。</translation>
    </message>
    <message>
        <source>Not everything was delivered in time.</source>
        <translation>未能及时送达所有内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) could not be read from the damaged outbox.</source>
        <translation>
            <numerusform>无法从损坏的发件箱中读取 %n 个事件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) were dropped before they were delivered.</source>
        <translation>
            <numerusform>%n 个事件在送达之前被丢弃。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected event(s) were dropped: only the last %1 are kept.</source>
        <translation>
            <numerusform>%n 个被拒绝的事件已被丢弃：只保留最近的 %1 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>event: is larger than the whole queue may be (outbox.maxBytes is %1)</source>
        <translation>event：大于整个队列的上限（outbox.maxBytes 为 %1）</translation>
    </message>
    <message>
        <source>waitForFlushed: must not be called in the SDK&apos;s own thread, where continuations without a context run</source>
        <translation>waitForFlushed：不得在 SDK 自己的线程中调用，没有上下文的后续任务在该线程中运行</translation>
    </message>
    <message numerus="yes">
        <source>The event filter failed on %n more event(s); they were dropped.</source>
        <translation>
            <numerusform>事件过滤器又在 %n 个事件上失败；这些事件已被丢弃。</numerusform>
        </translation>
    </message>
    <message>
        <source>outbox: %1 is held by another program; it is tried again until it is free (%2)</source>
        <translation>outbox：%1 正被另一个程序占用；将不断重试直到其释放（%2）</translation>
    </message>
    <message>
        <source>The user does not consent to this being stored or sent.</source>
        <translation>用户不同意保存或发送此内容。</translation>
    </message>
    <message>
        <source>The user has not consented yet to anything being stored or sent.</source>
        <translation>用户尚未同意保存或发送任何内容。</translation>
    </message>
    <message>
        <source>consent: %1 cannot be written; what the user said holds for this run only</source>
        <translation>consent：无法写入 %1；该答复仅在本次运行中有效</translation>
    </message>
    <message>
        <source>consent: cannot be granted while the environment says DO_NOT_TRACK</source>
        <translation>consent：环境变量 DO_NOT_TRACK 生效时无法同意</translation>
    </message>
    <message>
        <source>The application has no token for the server; events wait. %1</source>
        <translation>应用程序没有服务器的令牌；事件在等待。%1</translation>
    </message>
    <message>
        <source>privacy.auditFile: %1 cannot be written (%2)</source>
        <translation>privacy.auditFile：无法写入 %1（%2）</translation>
    </message>
    <message>
        <source>The event filter dropped this request.</source>
        <translation>事件过滤器丢弃了此请求。</translation>
    </message>
    <message>
        <source>The token provider did not answer.</source>
        <translation>令牌提供者没有应答。</translation>
    </message>
    <message>
        <source>The token provider gave an empty token.</source>
        <translation>令牌提供者给出了空令牌。</translation>
    </message>
    <message>
        <source>The token provider failed.</source>
        <translation>令牌提供者失败。</translation>
    </message>
    <message>
        <source>%1: cannot be set after the first use</source>
        <translation>%1：首次使用后不能再设置</translation>
    </message>
</context>
<context>
    <name>MLConfig</name>
    <message>
        <source>apiKey: missing; set it as an option or property, or in MLSDK_API_KEY</source>
        <translation>apiKey：缺失；请通过选项、属性或 MLSDK_API_KEY 设置</translation>
    </message>
    <message>
        <source>projectId: missing; set it as an option or property, or in MLSDK_PROJECT_ID</source>
        <translation>projectId：缺失；请通过选项、属性或 MLSDK_PROJECT_ID 设置</translation>
    </message>
    <message>
        <source>apiKey: must not hold a line break or another control character</source>
        <translation>apiKey：不得包含换行符或其他控制字符</translation>
    </message>
    <message>
        <source>projectId: must not hold a line break or another control character</source>
        <translation>projectId：不得包含换行符或其他控制字符</translation>
    </message>
    <message>
        <source>authorizationScheme: must not hold a line break or another control character</source>
        <translation>authorizationScheme：不得包含换行符或其他控制字符</translation>
    </message>
    <message>
        <source>%1: must be %2 or more</source>
        <translation>%1：必须至少为 %2</translation>
    </message>
    <message>
        <source>%1: %2 is no value of ML::%3</source>
        <translation>%1：%2 不是 ML::%3 的值</translation>
    </message>
    <message>
        <source>%1: must be from %2 to %3</source>
        <translation>%1：必须在 %2 到 %3 之间</translation>
    </message>
</context>
<context>
    <name>MLConnectionBadge</name>
    <message>
        <source>No client</source>
        <translation>没有客户端</translation>
    </message>
    <message>
        <source>Not set up</source>
        <translation>未配置</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>正在发送</translation>
    </message>
    <message>
        <source>Waiting for the server</source>
        <translation>正在等待服务器</translation>
    </message>
    <message>
        <source>Held: check key, project and address</source>
        <translation>已暂停：请检查密钥、项目和地址</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>All sent</source>
        <translation>全部已发送</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <comment>events</comment>
        <translation>
            <numerusform>%n 个等待中</numerusform>
        </translation>
    </message>
    <message>
        <source>Live: connecting</source>
        <translation>实时：正在连接</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>Live: reconnecting</source>
        <translation>实时：正在重新连接</translation>
    </message>
</context>
<context>
    <name>MLConsentDialog</name>
    <message>
        <source>May %1 send data to improve itself?</source>
        <translation>允许 %1 发送数据以改进自身吗？</translation>
    </message>
    <message>
        <source>You decide, and can change it in the settings at any time. Nothing is sent before you agree.</source>
        <translation>由您决定，并可随时在设置中更改。在您同意之前不会发送任何内容。</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>使用情况</translation>
    </message>
    <message>
        <source>When you talk to the assistant, for how long, what it costs and how you rate its answers. Not what is said.</source>
        <translation>您何时与助手交谈、时长、费用以及您对回答的评价。不包括谈话内容。</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>What you and the assistant write, and the functions it calls. E-mail addresses, phone, card and account numbers, keys and names of folders are taken out before.</source>
        <translation>您和助手所写的内容以及助手调用的函数。电子邮件地址、电话、卡号和账号、密钥以及文件夹名称会事先去除。</translation>
    </message>
    <message>
        <source>How long your questions and the answers are, and which functions are called. Not what is said.</source>
        <translation>您的问题和回答的长度以及调用了哪些函数。不包括谈话内容。</translation>
    </message>
    <message>
        <source>What you and the assistant write, and the functions it calls, as they are.</source>
        <translation>您和助手所写的内容以及助手调用的函数，原样发送。</translation>
    </message>
    <message>
        <source>Read more</source>
        <translation>了解更多</translation>
    </message>
    <message>
        <source>Send nothing</source>
        <translation>不发送</translation>
    </message>
    <message>
        <source>Send what is ticked</source>
        <translation>发送所选内容</translation>
    </message>
</context>
<context>
    <name>MLConsentSwitch</name>
    <message>
        <source>What is sent</source>
        <translation>发送的内容</translation>
    </message>
    <message>
        <source>Send usage data</source>
        <translation>发送使用数据</translation>
    </message>
    <message>
        <source>Include conversations</source>
        <translation>包括对话</translation>
    </message>
</context>
<context>
    <name>MLDelivery</name>
    <message>
        <source>%1 The server says: %2</source>
        <translation>%1 服务器说：%2</translation>
    </message>
    <message>
        <source>The server redirects (%1), which is not followed: the address is wrong, or a network wants a sign-in first.</source>
        <translation>服务器进行了重定向（%1），不会跟随：地址有误，或网络要求先登录。</translation>
    </message>
    <message>
        <source>The server refuses the API key or the project (%1).</source>
        <translation>服务器拒绝了 API 密钥或项目（%1）。</translation>
    </message>
    <message>
        <source>A proxy on the way wants a sign-in (%1).</source>
        <translation>途中的代理要求登录（%1）。</translation>
    </message>
    <message>
        <source>There is no Mindlytics service at this address (%1).</source>
        <translation>此地址没有 Mindlytics 服务（%1）。</translation>
    </message>
    <message>
        <source>The server does not answer in time; events wait.</source>
        <translation>服务器未及时响应；事件在等待。</translation>
    </message>
    <message>
        <source>The server cannot be reached; events wait. %1</source>
        <translation>无法连接到服务器；事件在等待。%1</translation>
    </message>
    <message>
        <source>The server is in trouble (%1); events wait.</source>
        <translation>服务器出现问题（%1）；事件在等待。</translation>
    </message>
    <message>
        <source>%1 Events wait until it is mended.</source>
        <translation>%1 在问题解决之前，事件在等待。</translation>
    </message>
    <message>
        <source>The server failed on this event again and again (%1); it was set aside. %2</source>
        <translation>服务器在此事件上一再失败（%1）；该事件已被搁置。%2</translation>
    </message>
    <message>
        <source>The server rejected this event (%1). %2</source>
        <translation>服务器拒绝了此事件（%1）。%2</translation>
    </message>
    <message>
        <source>This event could not be delivered for so long that it was dropped.</source>
        <translation>此事件长时间无法送达，已被丢弃。</translation>
    </message>
    <message>
        <source>The server is not trusted: %1</source>
        <translation>服务器不受信任：%1</translation>
    </message>
</context>
<context>
    <name>MLEndpoints</name>
    <message>
        <source>%1: must be an address that begins with %2</source>
        <translation>%1：必须是以 %2 开头的地址</translation>
    </message>
    <message>
        <source>%1: must not hold a user name or a password</source>
        <translation>%1：不得包含用户名或密码</translation>
    </message>
    <message>
        <source>%1: must not hold a query or a fragment</source>
        <translation>%1：不得包含查询或片段</translation>
    </message>
</context>
<context>
    <name>MLFeedbackButtons</name>
    <message>
        <source>Rate this answer</source>
        <translation>评价此回答</translation>
    </message>
    <message>
        <source>Good answer</source>
        <translation>好回答</translation>
    </message>
    <message>
        <source>Bad answer</source>
        <translation>差回答</translation>
    </message>
</context>
<context>
    <name>MLLive</name>
    <message>
        <source>Reading them back failed with status %1.</source>
        <translation>回读失败，状态码 %1。</translation>
    </message>
    <message>
        <source>There are too many to read them all back.</source>
        <translation>数量太多，无法全部回读。</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>服务器未及时响应。</translation>
    </message>
    <message>
        <source>Reading them back took too long.</source>
        <translation>回读耗时过长。</translation>
    </message>
    <message>
        <source>The server does not answer any more.</source>
        <translation>服务器不再响应。</translation>
    </message>
    <message>
        <source>The answer holds no key.</source>
        <translation>响应中没有密钥。</translation>
    </message>
    <message>
        <source>The server answered with status %1. %2</source>
        <translation>服务器返回状态码 %1。%2</translation>
    </message>
    <message>
        <source>No key for the live channel. %1</source>
        <translation>没有实时通道的密钥。%1</translation>
    </message>
    <message>
        <source>The live channel cannot be opened. %1</source>
        <translation>无法打开实时通道。%1</translation>
    </message>
    <message>
        <source>The live channel is lost again and again. %1</source>
        <translation>实时通道一再断开。%1</translation>
    </message>
    <message>
        <source>Live events may be missing. %1</source>
        <translation>可能缺少实时事件。%1</translation>
    </message>
    <message>
        <source>close code %1</source>
        <translation>关闭代码 %1</translation>
    </message>
    <message>
        <source>A live message is binary.</source>
        <translation>一条实时消息是二进制的。</translation>
    </message>
    <message>
        <source>A live message of %1 characters is too long (at most %2).</source>
        <translation>%1 个字符的实时消息过长（最多 %2 个）。</translation>
    </message>
    <message>
        <source>A live message is longer than %1 bytes.</source>
        <translation>一条实时消息超过 %1 字节。</translation>
    </message>
    <message>
        <source>A live message is no valid UTF-8.</source>
        <translation>一条实时消息不是有效的 UTF-8。</translation>
    </message>
    <message>
        <source>The server is not trusted: %1</source>
        <translation>服务器不受信任：%1</translation>
    </message>
</context>
<context>
    <name>MLLiveMessage</name>
    <message>
        <source>A live message is no JSON (read up to character %1).</source>
        <translation>一条实时消息不是 JSON（读到第 %1 个字符）。</translation>
    </message>
    <message>
        <source>%1: is missing</source>
        <translation>%1：缺失</translation>
    </message>
    <message>
        <source>%1: must be text</source>
        <translation>%1：必须是文本</translation>
    </message>
    <message>
        <source>%1: must be a date and time in ISO 8601</source>
        <translation>%1：必须是 ISO 8601 格式的日期和时间</translation>
    </message>
    <message>
        <source>%1: must be an object</source>
        <translation>%1：必须是对象</translation>
    </message>
    <message>
        <source>%1: must be text, a bool, a number, or an array of one of these</source>
        <translation>%1：必须是文本、布尔值、数字，或由其中一种组成的数组</translation>
    </message>
    <message>
        <source>A live message is no object.</source>
        <translation>一条实时消息不是对象。</translation>
    </message>
    <message>
        <source>The list of live events is no JSON.</source>
        <translation>实时事件列表不是 JSON。</translation>
    </message>
</context>
<context>
    <name>MLNetwork</name>
    <message>
        <source>network.pins: a pin must be sha256/ and 32 bytes in base64</source>
        <translation>network.pins：固定值必须是 sha256/ 加 32 字节的 base64</translation>
    </message>
    <message>
        <source>network.pins: needs a second one, for the day when the first key changes</source>
        <translation>network.pins：需要第二个，以备第一个密钥更换</translation>
    </message>
    <message>
        <source>network.pins: serverEndpoint must be https and liveEndpoint wss, as there are no keys to pin otherwise</source>
        <translation>network.pins：serverEndpoint 必须是 https，liveEndpoint 必须是 wss</translation>
    </message>
    <message>
        <source>its public key is none of the pinned ones.</source>
        <translation>其公钥不在固定的公钥之列。</translation>
    </message>
</context>
<context>
    <name>MLPrivacy</name>
    <message>
        <source>The event filter threw an exception; the event was dropped.</source>
        <translation>事件过滤器抛出了异常；该事件已被丢弃。</translation>
    </message>
    <message>
        <source>The event filter answered an event that cannot be sent; it was dropped.</source>
        <translation>事件过滤器返回了无法发送的事件；该事件已被丢弃。</translation>
    </message>
</context>
<context>
    <name>MLQml</name>
    <message>
        <source>%1: must have either &quot;cost&quot; or all of &quot;model&quot;, &quot;promptTokens&quot; and &quot;completionTokens&quot;</source>
        <translation>%1：必须有“cost”，或同时有“model”、“promptTokens”和“completionTokens”</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>a valid Date</source>
        <translation>有效的 Date</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>an array of texts</source>
        <translation>文本数组</translation>
    </message>
    <message>
        <source>a Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>an invalid Date</source>
        <translation>无效的 Date</translation>
    </message>
    <message>
        <source>an array</source>
        <translation>数组</translation>
    </message>
    <message>
        <source>%1: must be %2, but is %3</source>
        <translation>%1：必须是%2，但却是%3</translation>
    </message>
    <message>
        <source>%1.%2: unknown; the keys are %3</source>
        <translation>%1.%2：未知；可用的键为 %3</translation>
    </message>
    <message>
        <source>maximumCount: must be 1 or more</source>
        <translation>maximumCount：必须不小于 1</translation>
    </message>
    <message>
        <source>a value of its enumeration</source>
        <translation>其枚举的值</translation>
    </message>
</context>
<context>
    <name>MLRequest</name>
    <message>
        <source>The server did not answer in time.</source>
        <translation>服务器未及时响应。</translation>
    </message>
    <message>
        <source>The server cannot be reached. %1</source>
        <translation>无法连接到服务器。%1</translation>
    </message>
    <message>
        <source>The server answered with status %1. %2</source>
        <translation>服务器返回状态码 %1。%2</translation>
    </message>
    <message>
        <source>path: must begin with a slash</source>
        <translation>path：必须以斜杠开头</translation>
    </message>
    <message>
        <source>path: must be the path of an address</source>
        <translation>path：必须是地址的路径</translation>
    </message>
    <message>
        <source>data: must be an object when the method is GET</source>
        <translation>data：方法为 GET 时必须是对象</translation>
    </message>
    <message>
        <source>The server&apos;s answer is no JSON.</source>
        <translation>服务器的响应不是 JSON。</translation>
    </message>
    <message>
        <source>The server is not trusted: %1</source>
        <translation>服务器不受信任：%1</translation>
    </message>
</context>
<context>
    <name>MLTurnRecorder</name>
    <message>
        <source>The recorder has no session.</source>
        <translation>记录器没有会话。</translation>
    </message>
    <message>
        <source>No turn was begun.</source>
        <translation>尚未开始任何轮次。</translation>
    </message>
</context>
<context>
    <name>MLValidation</name>
    <message>
        <source>%1: a value of type %2 cannot be sent; use a bool, an integer, a floating-point number or a text</source>
        <translation>%1：无法发送类型为 %2 的值；请使用布尔值、整数、浮点数或文本</translation>
    </message>
    <message>
        <source>%1: must be a finite number; JSON has neither NaN nor infinity</source>
        <translation>%1：必须是有限的数；JSON 没有 NaN 和无穷大</translation>
    </message>
    <message>
        <source>%1: this name is reserved for the event&apos;s own field</source>
        <translation>%1：此名称保留给事件自身的字段</translation>
    </message>
    <message>
        <source>%1: must be a finite number, 0 or more</source>
        <translation>%1：必须是有限的数，且不小于 0</translation>
    </message>
    <message>
        <source>%1: must not be empty</source>
        <translation>%1：不得为空</translation>
    </message>
    <message>
        <source>%1: must have at most %2 characters, but has %3</source>
        <translation>%1：最多 %2 个字符，现有 %3 个</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; has a call of its own</source>
        <translation>%1：“%2”有专门的调用</translation>
    </message>
    <message>
        <source>%1: must be a valid date and time</source>
        <translation>%1：必须是有效的日期和时间</translation>
    </message>
    <message>
        <source>%1: must have a year from 0 to 9999</source>
        <translation>%1：年份必须在 0 到 9999 之间</translation>
    </message>
    <message>
        <source>%1: must hold tokens or a cost</source>
        <translation>%1：必须包含令牌数或费用</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Folder of the transcripts.</source>
        <translation>对话记录的文件夹。</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Seconds that delivery and read-back may take each.</source>
        <translation>送达和回读各自允许的秒数。</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>Only sends: a real service stores events in its own time and form.</source>
        <translation>只发送：真实的服务会按自己的时间和形式存储事件。</translation>
    </message>
    <message>
        <source>Gives sessions and conversations ids that no server has seen yet.</source>
        <translation>为会话和对话赋予任何服务器都未见过的 ID。</translation>
    </message>
    <message>
        <source>--timeout: a number from 1 to 3600 is needed</source>
        <translation>--timeout：需要 1 到 3600 之间的数字</translation>
    </message>
    <message>
        <source>There is no translation into “%1”; the window speaks English.</source>
        <translation>没有“%1”的翻译；窗口使用英语。</translation>
    </message>
    <message>
        <source>%1 – Mindlytics chat</source>
        <translation>%1 – Mindlytics 聊天</translation>
    </message>
    <message>
        <source>Mindlytics chat</source>
        <translation>Mindlytics 聊天</translation>
    </message>
    <message>
        <source>No API key is set: a local backend was started at %1. Nothing leaves this machine.</source>
        <translation>未设置 API 密钥：已在 %1 启动本地后端。任何数据都不会离开本机。</translation>
    </message>
    <message>
        <source>Language of the window, such as de.</source>
        <translation>窗口的语言，例如 de。</translation>
    </message>
    <message>
        <source>language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Replays sample transcripts through the Mindlytics SDK, tells what came back over the live channels, reads
back what the backend holds and compares.
Server, key and project come from MLSDK_SERVER_BASE, MLSDK_API_KEY and MLSDK_PROJECT_ID.
Exits with 0 if the backend holds every event, in order and unchanged, and every echo came back; with 1 if not.</source>
        <translation>通过 Mindlytics SDK 重放示例对话，说明实时通道返回了什么，
回读后端保存的内容并进行比较。
服务器、密钥和项目取自 MLSDK_SERVER_BASE、MLSDK_API_KEY 和 MLSDK_PROJECT_ID。
如果后端按顺序、未经更改地保存了每个事件，且每个回声都已返回，则以 0 退出；否则以 1 退出。</translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s); only the beginning is shown.</source>
        <translation>
            <numerusform>%Ln 个字符；仅显示开头。</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Answer again</source>
        <translation>重新回答</translation>
    </message>
    <message>
        <source>%1 · %2 + %3 tokens · $%4</source>
        <translation>%1 · %2 + %3 个令牌 · $%4</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>OpenAiAnswerer</name>
    <message>
        <source>The model calls tools without an end.</source>
        <translation>模型无休止地调用工具。</translation>
    </message>
    <message>
        <source>The model&apos;s server says: %1</source>
        <translation>模型服务器说：%1</translation>
    </message>
    <message>
        <source>The model&apos;s server answered with status %1.</source>
        <translation>模型服务器返回状态码 %1。</translation>
    </message>
    <message>
        <source>The model&apos;s server cannot be reached: %1</source>
        <translation>无法连接到模型服务器：%1</translation>
    </message>
    <message>
        <source>The answer broke off: the model&apos;s server ended it before it was whole.</source>
        <translation>回答中断了：模型服务器在回答完整之前将其结束。</translation>
    </message>
</context>
<context>
    <name>QuestionField</name>
    <message>
        <source>The question is empty: type something first.</source>
        <translation>问题为空：请先输入内容。</translation>
    </message>
    <message>
        <source>Only text can be pasted. Pictures are not sent.</source>
        <translation>只能粘贴文本。图片不会被发送。</translation>
    </message>
    <message>
        <source>Ask something</source>
        <translation>请提问</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>This conversation has ended.</source>
        <translation>此对话已结束。</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>新对话</translation>
    </message>
</context>
<context>
    <name>QueuePlot</name>
    <message>
        <source>Events in the outbox over time</source>
        <translation>发件箱中的事件数随时间的变化</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>发件箱</translation>
    </message>
</context>
<context>
    <name>ReplayRun</name>
    <message>
        <source>Reading the transcripts in %1</source>
        <translation>正在读取 %1 中的对话记录</translation>
    </message>
    <message>
        <source>%1: sessions: %2, events: %3</source>
        <translation>%1：会话：%2，事件：%3</translation>
    </message>
    <message>
        <source>Replaying them to %1</source>
        <translation>正在重放到 %1</translation>
    </message>
    <message>
        <source>%1: the backend refused an event: %2</source>
        <translation>%1：后端拒绝了一个事件：%2</translation>
    </message>
    <message>
        <source>%1: %2 of %3 events delivered in %4 ms</source>
        <translation>%1：%3 个事件中的 %2 个在 %4 毫秒内送达</translation>
    </message>
    <message>
        <source>Reading back what the backend holds</source>
        <translation>正在回读后端保存的内容</translation>
    </message>
    <message>
        <source>%1: all %2 events, in order, unchanged</source>
        <translation>%1：全部 %2 个事件，顺序正确，未经更改</translation>
    </message>
    <message>
        <source>%1: %2 problems</source>
        <translation>%1：%2 个问题</translation>
    </message>
    <message>
        <source>%1: its events could not be read back: %2</source>
        <translation>%1：无法回读其事件：%2</translation>
    </message>
    <message>
        <source>%1: the session could not be read back: %2</source>
        <translation>%1：无法回读会话：%2</translation>
    </message>
    <message>
        <source>%1: the backend knows %2 such sessions with %3 conversations, its events tell of 1 with %4</source>
        <translation>%1：后端有 %2 个这样的会话和 %3 个对话，而事件表明应为 1 个会话和 %4 个对话</translation>
    </message>
    <message>
        <source>What the backend holds</source>
        <translation>后端保存的内容</translation>
    </message>
    <message>
        <source>What was sent</source>
        <translation>已发送的内容</translation>
    </message>
    <message>
        <source>Total of %1 sessions</source>
        <translation>%1 个会话的合计</translation>
    </message>
    <message>
        <source>What came back over the live channels</source>
        <translation>实时通道返回的内容</translation>
    </message>
    <message>
        <source>%1: %2 live events for %3 that were sent; %4</source>
        <translation>%1：发送 %3 个，收到 %2 个实时事件；%4</translation>
    </message>
    <message>
        <source>its end came, too</source>
        <translation>结束也已到达</translation>
    </message>
    <message>
        <source>no end of the session</source>
        <translation>没有会话结束</translation>
    </message>
</context>
<context>
    <name>Replayer</name>
    <message>
        <source>%1: the call was refused: %2</source>
        <translation>%1：调用被拒绝：%2</translation>
    </message>
    <message>
        <source>%1: %2 events were delivered, %3 rejected, %4 lost, %5 still wait: %6</source>
        <translation>%1：%2 个事件已送达，%3 个被拒绝，%4 个丢失，%5 个仍在等待：%6</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>RuleBase</name>
    <message>
        <source>That makes **%1**.</source>
        <translation>结果是 **%1**。</translation>
    </message>
    <message>
        <source>thank|bye</source>
        <comment>words in a question, separated by |</comment>
        <translation>谢谢|再见|拜拜</translation>
    </message>
    <message>
        <source>You are welcome. End the conversation whenever you like: Mindlytics is told of that, too.</source>
        <translation>不客气。您可以随时结束对话：Mindlytics 也会得知。</translation>
    </message>
    <message>
        <source>hello|good morning|good evening</source>
        <comment>words in a question, separated by |</comment>
        <translation>你好|您好|早上好|晚上好</translation>
    </message>
    <message>
        <source>Hello! I am the built-in answerer: a few rules, no model, no network. Ask me **what I can do**.</source>
        <translation>您好！我是内置的应答器：只有几条规则，没有模型，也不用网络。问问我**能做什么**吧。</translation>
    </message>
    <message>
        <source>time|clock|what day</source>
        <comment>words in a question, separated by |</comment>
        <translation>几点|时间|时钟|星期几</translation>
    </message>
    <message>
        <source>By the clock of this machine it is **%1**.</source>
        <translation>按本机的时钟，现在是 **%1**。</translation>
    </message>
    <message>
        <source>offline|network|outbox</source>
        <comment>words in a question, separated by |</comment>
        <translation>离线|网络|发件箱</translation>
    </message>
    <message>
        <source>Switch **Network** off in the side panel and go on asking. Events then wait in the outbox, on disk. Switch it on again, and they are delivered, in order.</source>
        <translation>在侧边面板中关闭**网络**，然后继续提问。事件会在磁盘上的发件箱中等待。重新打开后，它们会按顺序送达。</translation>
    </message>
    <message>
        <source>telemetry|mindlytics|track</source>
        <comment>words in a question, separated by |</comment>
        <translation>遥测|mindlytics|跟踪</translation>
    </message>
    <message>
        <source>Each answer of mine is tracked as a *turn*:

- your question and my answer
- the tokens that it took
- how long it took, and whether you stopped it

The side panel shows what was sent and what came back.</source>
        <translation>我的每个回答都会作为一个*轮次*被跟踪：

- 您的问题和我的回答
- 所用的令牌
- 用了多长时间，以及您是否中止了它

侧边面板显示发送了什么、收到了什么。</translation>
    </message>
    <message>
        <source>code|markdown|example</source>
        <comment>words in a question, separated by |</comment>
        <translation>代码|markdown|示例</translation>
    </message>
    <message>
        <source>A turn is tracked with one call:</source>
        <translation>一次调用即可跟踪一个轮次：</translation>
    </message>
    <message>
        <source>I know about a few things only:

1. the **time**
2. sums, such as **12 * 7**
3. **telemetry**, and what it tracks
4. the **outbox**, when you are offline
5. **code** for your own application

For more, choose an OpenAI-compatible server in the settings.</source>
        <translation>我只知道几件事：

1. **时间**
2. 算术，例如 **12 * 7**
3. **遥测**及其跟踪的内容
4. 离线时的**发件箱**
5. 用于您自己应用程序的**代码**

想知道更多，请在设置中选择一个兼容 OpenAI 的服务器。</translation>
    </message>
</context>
<context>
    <name>SessionCheck</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1: the backend does not hold it</source>
        <translation>%1：后端没有它</translation>
    </message>
    <message>
        <source>%1: the backend holds an event that is not from here, or a second time: %2 %3</source>
        <translation>%1：后端有一个不是来自这里的或重复的事件：%2 %3</translation>
    </message>
    <message>
        <source>%1: out of order, in its place the backend holds %2</source>
        <translation>%1：顺序不对，后端在其位置上的是 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API 密钥</translation>
    </message>
    <message>
        <source>none: a local backend is used</source>
        <translation>无：使用本地后端</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>回答者</translation>
    </message>
    <message>
        <source>The built-in answerer</source>
        <translation>内置应答器</translation>
    </message>
    <message>
        <source>An OpenAI-compatible server</source>
        <translation>兼容 OpenAI 的服务器</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>SideList</name>
    <message>
        <source>New conversation</source>
        <translation>新对话</translation>
    </message>
</context>
<context>
    <name>SideRow</name>
    <message>
        <source>New conversation</source>
        <translation>新对话</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>SignInDialog</name>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>What this device did so far is added to the user, and later events carry the user&apos;s id.</source>
        <translation>此设备迄今所做的一切都会归于该用户，之后的事件带有该用户的 ID。</translation>
    </message>
    <message>
        <source>User id, such as an address</source>
        <translation>用户 ID，例如邮箱地址</translation>
    </message>
    <message>
        <source>Name (may be left out)</source>
        <translation>姓名（可省略）</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Function calls</source>
        <translation>函数调用</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Delivery time</source>
        <translation>送达用时</translation>
    </message>
</context>
<context>
    <name>TelemetryPanel</name>
    <message>
        <source>Anonymous device</source>
        <translation>匿名设备</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Tracked</source>
        <translation>已跟踪</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>In the outbox</source>
        <translation>在发件箱中</translation>
    </message>
    <message>
        <source>Received live</source>
        <translation>实时收到</translation>
    </message>
</context>
<context>
    <name>TranscriptReader</name>
    <message>
        <source>there are no transcripts (*.jsonl) here</source>
        <translation>这里没有对话记录（*.jsonl）</translation>
    </message>
    <message>
        <source>the line is no JSON object</source>
        <translation>该行不是 JSON 对象</translation>
    </message>
    <message>
        <source>&quot;call&quot; names no known call</source>
        <translation>“call”不是已知的调用</translation>
    </message>
    <message>
        <source>&quot;at&quot; is no ISO 8601 time</source>
        <translation>“at”不是 ISO 8601 时间</translation>
    </message>
    <message>
        <source>its session is not open</source>
        <translation>其会话未打开</translation>
    </message>
    <message>
        <source>its session is open already</source>
        <translation>其会话已经打开</translation>
    </message>
</context>
</TS>
