<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>CallRules</name>
    <message>
        <source>&quot;%1&quot; is missing</source>
        <translation>「%1」がありません</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is of the wrong type</source>
        <translation>「%1」の型が違います</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known here</source>
        <translation>「%1」はここでは使えません</translation>
    </message>
</context>
<context>
    <name>Chat</name>
    <message>
        <source>Chat</source>
        <translation>チャット</translation>
    </message>
    <message>
        <source>You said: %1</source>
        <translation>あなたの発言: %1</translation>
    </message>
    <message>
        <source>Ask something</source>
        <translation>質問を入力</translation>
    </message>
</context>
<context>
    <name>ChatView</name>
    <message>
        <source>The answer is coming</source>
        <translation>回答が届いています</translation>
    </message>
    <message>
        <source>Ask something. The answer streams in here, and the side panel shows what Mindlytics is told of it.</source>
        <translation>何か質問してください。回答はここに少しずつ表示され、サイドパネルには Mindlytics に送られる内容が表示されます。</translation>
    </message>
</context>
<context>
    <name>Conversations</name>
    <message>
        <source>The conversations could not be read; the file is now %1.</source>
        <translation>会話を読み込めませんでした。ファイルの名前は %1 になりました。</translation>
    </message>
    <message>
        <source>The conversations cannot be saved: %1</source>
        <translation>会話を保存できません: %1</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>New conversation</source>
        <translation>新しい会話</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Telemetry panel</source>
        <translation>テレメトリーパネル</translation>
    </message>
</context>
<context>
    <name>JsonDifference</name>
    <message>
        <source>%1 is %2, expected was %3</source>
        <translation>%1 は %2 ですが、期待値は %3 です</translation>
    </message>
    <message>
        <source>%1 differs from character %2 on: it goes %3, expected was %4 (%5 characters, expected were %6)</source>
        <translation>%1 は %2 文字目から異なります: 実際は %3、期待値は %4 (%5 文字、期待値は %6 文字)</translation>
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
        <translation>%1: 何も返ってきませんでした</translation>
    </message>
</context>
<context>
    <name>LocalBackend</name>
    <message>
        <source>The local backend has ended.</source>
        <translation>ローカルバックエンドが終了しました。</translation>
    </message>
    <message>
        <source>The local backend cannot be started: %1</source>
        <translation>ローカルバックエンドを起動できません: %1</translation>
    </message>
    <message>
        <source>There is no local backend: mindlytics-devserver was not built.</source>
        <translation>ローカルバックエンドがありません: mindlytics-devserver がビルドされていません。</translation>
    </message>
</context>
<context>
    <name>MLChatStreamDecoder</name>
    <message>
        <source>The answer is no chat answer: it looks like a page of HTML or XML.</source>
        <translation>この応答はチャットの回答ではありません。HTML か XML のページのようです。</translation>
    </message>
    <message>
        <source>The answer ends in the middle of a message.</source>
        <translation>応答がメッセージの途中で終わっています。</translation>
    </message>
    <message>
        <source>A message of the answer is no JSON.</source>
        <translation>応答のメッセージが JSON ではありません。</translation>
    </message>
    <message>
        <source>The answer has messages of two dialects.</source>
        <translation>応答に 2 種類の方言のメッセージが混在しています。</translation>
    </message>
    <message>
        <source>A message, or the whole answer, is larger than %1 bytes.</source>
        <translation>メッセージまたは応答全体が %1 バイトを超えています。</translation>
    </message>
    <message>
        <source>The answer is no chat answer that is known.</source>
        <translation>この応答は既知のチャットの回答ではありません。</translation>
    </message>
    <message>
        <source>The answer is no chat answer: it looks compressed.</source>
        <translation>この応答はチャットの回答ではありません。圧縮されているようです。</translation>
    </message>
</context>
<context>
    <name>MLClient</name>
    <message>
        <source>outbox: there is no space for %1; events are kept in memory until there is (%2)</source>
        <translation>outbox: %1 のための空き容量がありません。空きができるまでイベントはメモリに保持されます (%2)</translation>
    </message>
    <message>
        <source>outbox: %1 is damaged; events are kept in memory (%2)</source>
        <translation>outbox: %1 は破損しています。イベントはメモリに保持されます (%2)</translation>
    </message>
    <message>
        <source>outbox: %1 is damaged; what could be read is kept, and the file is now %3 (%2)</source>
        <translation>outbox: %1 は破損しています。読み取れた内容は保持され、ファイルの名前は %3 になりました (%2)</translation>
    </message>
    <message>
        <source>outbox: %1 was written by a later version (%2); it is left as it is</source>
        <translation>outbox: %1 は新しいバージョンで書かれています (%2)。そのままにします</translation>
    </message>
    <message>
        <source>outbox: %1 was deleted while it was in use; what was in it is written anew</source>
        <translation>outbox: %1 は使用中に削除されました。内容を書き直します</translation>
    </message>
    <message>
        <source>outbox: Qt has no driver %1 (on Debian: the package libqt6sql6-sqlite); events are kept in memory</source>
        <translation>outbox: Qt にドライバー %1 がありません (Debian ではパッケージ libqt6sql6-sqlite)。イベントはメモリに保持されます</translation>
    </message>
    <message>
        <source>outbox: %1 cannot be used; events are kept in memory until it can (%2)</source>
        <translation>outbox: %1 は使用できません。使用できるまでイベントはメモリに保持されます (%2)</translation>
    </message>
    <message>
        <source>A QCoreApplication must exist before the client is used, and while it is used.</source>
        <translation>クライアントを使う前、および使っている間は QCoreApplication が必要です。</translation>
    </message>
    <message>
        <source>client: missing; the session has no client, or its client is destroyed</source>
        <translation>client: ありません。セッションにクライアントがないか、クライアントが破棄されています</translation>
    </message>
    <message>
        <source>userId, deviceId: the session needs one of them</source>
        <translation>userId, deviceId: セッションにはどちらか一方が必要です</translation>
    </message>
    <message>
        <source>conversationId: missing; this call needs one, of its own or the session&apos;s</source>
        <translation>conversationId: ありません。この呼び出しには、呼び出し自身かセッションの会話 ID が必要です</translation>
    </message>
    <message>
        <source>The session was flushed and takes no more events.</source>
        <translation>セッションは flush() 済みで、これ以上イベントを受け付けません。</translation>
    </message>
    <message>
        <source>The session was ended and takes no more events.</source>
        <translation>セッションは終了しており、これ以上イベントを受け付けません。</translation>
    </message>
    <message numerus="yes">
        <source>The queue is full; %n event(s) were refused.</source>
        <translation>
            <numerusform>キューがいっぱいです。%n 件のイベントが拒否されました。</numerusform>
        </translation>
    </message>
    <message>
        <source>The client is switched off.</source>
        <translation>クライアントはオフになっています。</translation>
    </message>
    <message>
        <source>The client is destroyed, or the application has ended.</source>
        <translation>クライアントが破棄されたか、アプリケーションが終了しています。</translation>
    </message>
    <message>
        <source>Everything was delivered, but the service did not tell the end of the session in time.</source>
        <translation>すべて配信されましたが、サービスからセッション終了の通知が時間内に届きませんでした。</translation>
    </message>
    <message>
        <source>Not everything was delivered in time.</source>
        <translation>時間内にすべてを配信できませんでした。</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) could not be read from the damaged outbox.</source>
        <translation>
            <numerusform>破損した送信箱から %n 件のイベントを読み取れませんでした。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) were dropped before they were delivered.</source>
        <translation>
            <numerusform>%n 件のイベントが配信前に破棄されました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected event(s) were dropped: only the last %1 are kept.</source>
        <translation>
            <numerusform>拒否されたイベント %n 件を破棄しました。保持されるのは最新の %1 件だけです。</numerusform>
        </translation>
    </message>
    <message>
        <source>event: is larger than the whole queue may be (outbox.maxBytes is %1)</source>
        <translation>event: キュー全体の上限より大きいです (outbox.maxBytes は %1)</translation>
    </message>
    <message>
        <source>waitForFlushed: must not be called in the SDK&apos;s own thread, where continuations without a context run</source>
        <translation>waitForFlushed: コンテキストのない継続が動く SDK 自身のスレッドから呼び出してはいけません</translation>
    </message>
    <message numerus="yes">
        <source>The event filter failed on %n more event(s); they were dropped.</source>
        <translation>
            <numerusform>イベントフィルターがさらに %n 件のイベントで失敗し、それらは破棄されました。</numerusform>
        </translation>
    </message>
    <message>
        <source>outbox: %1 is held by another program; it is tried again until it is free (%2)</source>
        <translation>outbox: %1 は別のプログラムが使用中です。空くまで再試行します (%2)</translation>
    </message>
    <message>
        <source>The user does not consent to this being stored or sent.</source>
        <translation>ユーザーはこれの保存と送信に同意していません。</translation>
    </message>
    <message>
        <source>The user has not consented yet to anything being stored or sent.</source>
        <translation>ユーザーはまだ保存と送信に同意していません。</translation>
    </message>
    <message>
        <source>consent: %1 cannot be written; what the user said holds for this run only</source>
        <translation>consent: %1 に書き込めません。回答はプログラムの終了まで有効です</translation>
    </message>
    <message>
        <source>consent: cannot be granted while the environment says DO_NOT_TRACK</source>
        <translation>consent: 環境変数 DO_NOT_TRACK が設定されている間は同意できません</translation>
    </message>
    <message>
        <source>The application has no token for the server; events wait. %1</source>
        <translation>アプリケーションにサーバー用のトークンがありません。イベントは待機します。%1</translation>
    </message>
    <message>
        <source>privacy.auditFile: %1 cannot be written (%2)</source>
        <translation>privacy.auditFile: %1 に書き込めません (%2)</translation>
    </message>
    <message>
        <source>The event filter dropped this request.</source>
        <translation>イベントフィルターがこの要求を破棄しました。</translation>
    </message>
    <message>
        <source>The token provider did not answer.</source>
        <translation>トークンの提供元が応答しませんでした。</translation>
    </message>
    <message>
        <source>The token provider gave an empty token.</source>
        <translation>トークンの提供元が空のトークンを返しました。</translation>
    </message>
    <message>
        <source>The token provider failed.</source>
        <translation>トークンの提供元が失敗しました。</translation>
    </message>
    <message>
        <source>%1: cannot be set after the first use</source>
        <translation>%1: 最初に使用した後は設定できません</translation>
    </message>
</context>
<context>
    <name>MLConfig</name>
    <message>
        <source>apiKey: missing; set it as an option or property, or in MLSDK_API_KEY</source>
        <translation>apiKey: ありません。オプション、プロパティ、または MLSDK_API_KEY で設定してください</translation>
    </message>
    <message>
        <source>projectId: missing; set it as an option or property, or in MLSDK_PROJECT_ID</source>
        <translation>projectId: ありません。オプション、プロパティ、または MLSDK_PROJECT_ID で設定してください</translation>
    </message>
    <message>
        <source>apiKey: must not hold a line break or another control character</source>
        <translation>apiKey: 改行やその他の制御文字を含めてはいけません</translation>
    </message>
    <message>
        <source>projectId: must not hold a line break or another control character</source>
        <translation>projectId: 改行やその他の制御文字を含めてはいけません</translation>
    </message>
    <message>
        <source>authorizationScheme: must not hold a line break or another control character</source>
        <translation>authorizationScheme: 改行やその他の制御文字を含めることはできません</translation>
    </message>
    <message>
        <source>%1: must be %2 or more</source>
        <translation>%1: %2 以上でなければなりません</translation>
    </message>
    <message>
        <source>%1: %2 is no value of ML::%3</source>
        <translation>%1: %2 は ML::%3 の値ではありません</translation>
    </message>
    <message>
        <source>%1: must be from %2 to %3</source>
        <translation>%1: %2 から %3 まででなければなりません</translation>
    </message>
</context>
<context>
    <name>MLConnectionBadge</name>
    <message>
        <source>No client</source>
        <translation>クライアントなし</translation>
    </message>
    <message>
        <source>Not set up</source>
        <translation>未設定</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>送信中</translation>
    </message>
    <message>
        <source>Waiting for the server</source>
        <translation>サーバーを待っています</translation>
    </message>
    <message>
        <source>Held: check key, project and address</source>
        <translation>保留中: キー、プロジェクト、アドレスを確認してください</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>All sent</source>
        <translation>すべて送信済み</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <comment>events</comment>
        <translation>
            <numerusform>%n 件待機中</numerusform>
        </translation>
    </message>
    <message>
        <source>Live: connecting</source>
        <translation>ライブ: 接続中</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>ライブ</translation>
    </message>
    <message>
        <source>Live: reconnecting</source>
        <translation>ライブ: 再接続中</translation>
    </message>
</context>
<context>
    <name>MLConsentDialog</name>
    <message>
        <source>May %1 send data to improve itself?</source>
        <translation>%1 が改善のためにデータを送信してもよろしいですか?</translation>
    </message>
    <message>
        <source>You decide, and can change it in the settings at any time. Nothing is sent before you agree.</source>
        <translation>お決めになるのはあなたで、設定でいつでも変更できます。同意されるまで何も送信されません。</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>利用状況</translation>
    </message>
    <message>
        <source>When you talk to the assistant, for how long, what it costs and how you rate its answers. Not what is said.</source>
        <translation>アシスタントといつ、どのくらい話したか、費用、回答の評価。会話の内容は含みません。</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>会話</translation>
    </message>
    <message>
        <source>What you and the assistant write, and the functions it calls. E-mail addresses, phone, card and account numbers, keys and names of folders are taken out before.</source>
        <translation>あなたとアシスタントが書いた内容と、呼び出された関数。メールアドレス、電話・カード・口座番号、鍵、フォルダー名は事前に取り除かれます。</translation>
    </message>
    <message>
        <source>How long your questions and the answers are, and which functions are called. Not what is said.</source>
        <translation>質問と回答の長さと、呼び出された関数。会話の内容は含みません。</translation>
    </message>
    <message>
        <source>What you and the assistant write, and the functions it calls, as they are.</source>
        <translation>あなたとアシスタントが書いた内容と、呼び出された関数をそのまま。</translation>
    </message>
    <message>
        <source>Read more</source>
        <translation>詳しく読む</translation>
    </message>
    <message>
        <source>Send nothing</source>
        <translation>何も送信しない</translation>
    </message>
    <message>
        <source>Send what is ticked</source>
        <translation>選択したものを送信</translation>
    </message>
</context>
<context>
    <name>MLConsentSwitch</name>
    <message>
        <source>What is sent</source>
        <translation>送信される内容</translation>
    </message>
    <message>
        <source>Send usage data</source>
        <translation>利用状況を送信</translation>
    </message>
    <message>
        <source>Include conversations</source>
        <translation>会話を含める</translation>
    </message>
</context>
<context>
    <name>MLDelivery</name>
    <message>
        <source>%1 The server says: %2</source>
        <translation>%1 サーバーからのメッセージ: %2</translation>
    </message>
    <message>
        <source>The server redirects (%1), which is not followed: the address is wrong, or a network wants a sign-in first.</source>
        <translation>サーバーがリダイレクトしましたが (%1)、追跡しません。アドレスが間違っているか、ネットワークへのサインインが先に必要です。</translation>
    </message>
    <message>
        <source>The server refuses the API key or the project (%1).</source>
        <translation>サーバーが API キーまたはプロジェクトを拒否しました (%1)。</translation>
    </message>
    <message>
        <source>A proxy on the way wants a sign-in (%1).</source>
        <translation>途中のプロキシがサインインを求めています (%1)。</translation>
    </message>
    <message>
        <source>There is no Mindlytics service at this address (%1).</source>
        <translation>このアドレスに Mindlytics サービスはありません (%1)。</translation>
    </message>
    <message>
        <source>The server does not answer in time; events wait.</source>
        <translation>サーバーが時間内に応答しません。イベントは待機します。</translation>
    </message>
    <message>
        <source>The server cannot be reached; events wait. %1</source>
        <translation>サーバーに接続できません。イベントは待機します。%1</translation>
    </message>
    <message>
        <source>The server is in trouble (%1); events wait.</source>
        <translation>サーバーに問題が起きています (%1)。イベントは待機します。</translation>
    </message>
    <message>
        <source>%1 Events wait until it is mended.</source>
        <translation>%1 解決するまでイベントは待機します。</translation>
    </message>
    <message>
        <source>The server failed on this event again and again (%1); it was set aside. %2</source>
        <translation>このイベントでサーバーが繰り返し失敗したため (%1)、脇に置かれました。%2</translation>
    </message>
    <message>
        <source>The server rejected this event (%1). %2</source>
        <translation>サーバーがこのイベントを拒否しました (%1)。%2</translation>
    </message>
    <message>
        <source>This event could not be delivered for so long that it was dropped.</source>
        <translation>このイベントは長い間配信できなかったため、破棄されました。</translation>
    </message>
    <message>
        <source>The server is not trusted: %1</source>
        <translation>サーバーは信頼されていません: %1</translation>
    </message>
</context>
<context>
    <name>MLEndpoints</name>
    <message>
        <source>%1: must be an address that begins with %2</source>
        <translation>%1: %2 で始まるアドレスでなければなりません</translation>
    </message>
    <message>
        <source>%1: must not hold a user name or a password</source>
        <translation>%1: ユーザー名やパスワードを含めてはいけません</translation>
    </message>
    <message>
        <source>%1: must not hold a query or a fragment</source>
        <translation>%1: クエリやフラグメントを含めてはいけません</translation>
    </message>
</context>
<context>
    <name>MLFeedbackButtons</name>
    <message>
        <source>Rate this answer</source>
        <translation>この回答を評価</translation>
    </message>
    <message>
        <source>Good answer</source>
        <translation>良い回答</translation>
    </message>
    <message>
        <source>Bad answer</source>
        <translation>悪い回答</translation>
    </message>
</context>
<context>
    <name>MLLive</name>
    <message>
        <source>Reading them back failed with status %1.</source>
        <translation>読み戻しがステータス %1 で失敗しました。</translation>
    </message>
    <message>
        <source>There are too many to read them all back.</source>
        <translation>多すぎて、すべては読み戻せません。</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>サーバーが時間内に応答しませんでした。</translation>
    </message>
    <message>
        <source>Reading them back took too long.</source>
        <translation>読み戻しに時間がかかりすぎました。</translation>
    </message>
    <message>
        <source>The server does not answer any more.</source>
        <translation>サーバーが応答しなくなりました。</translation>
    </message>
    <message>
        <source>The answer holds no key.</source>
        <translation>応答にキーが含まれていません。</translation>
    </message>
    <message>
        <source>The server answered with status %1. %2</source>
        <translation>サーバーがステータス %1 を返しました。%2</translation>
    </message>
    <message>
        <source>No key for the live channel. %1</source>
        <translation>ライブチャネルのキーを取得できません。%1</translation>
    </message>
    <message>
        <source>The live channel cannot be opened. %1</source>
        <translation>ライブチャネルを開けません。%1</translation>
    </message>
    <message>
        <source>The live channel is lost again and again. %1</source>
        <translation>ライブチャネルが繰り返し切断されます。%1</translation>
    </message>
    <message>
        <source>Live events may be missing. %1</source>
        <translation>ライブイベントが欠けている可能性があります。%1</translation>
    </message>
    <message>
        <source>close code %1</source>
        <translation>クローズコード %1</translation>
    </message>
    <message>
        <source>A live message is binary.</source>
        <translation>ライブメッセージがバイナリです。</translation>
    </message>
    <message>
        <source>A live message of %1 characters is too long (at most %2).</source>
        <translation>%1 文字のライブメッセージは長すぎます (最大 %2 文字)。</translation>
    </message>
    <message>
        <source>A live message is longer than %1 bytes.</source>
        <translation>ライブメッセージが %1 バイトを超えています。</translation>
    </message>
    <message>
        <source>A live message is no valid UTF-8.</source>
        <translation>ライブメッセージが正しい UTF-8 ではありません。</translation>
    </message>
    <message>
        <source>The server is not trusted: %1</source>
        <translation>サーバーは信頼されていません: %1</translation>
    </message>
</context>
<context>
    <name>MLLiveMessage</name>
    <message>
        <source>A live message is no JSON (read up to character %1).</source>
        <translation>ライブメッセージが JSON ではありません (%1 文字目まで読み取り)。</translation>
    </message>
    <message>
        <source>%1: is missing</source>
        <translation>%1: ありません</translation>
    </message>
    <message>
        <source>%1: must be text</source>
        <translation>%1: テキストでなければなりません</translation>
    </message>
    <message>
        <source>%1: must be a date and time in ISO 8601</source>
        <translation>%1: ISO 8601 の日時でなければなりません</translation>
    </message>
    <message>
        <source>%1: must be an object</source>
        <translation>%1: オブジェクトでなければなりません</translation>
    </message>
    <message>
        <source>%1: must be text, a bool, a number, or an array of one of these</source>
        <translation>%1: テキスト、真偽値、数値、またはそのいずれかの配列でなければなりません</translation>
    </message>
    <message>
        <source>A live message is no object.</source>
        <translation>ライブメッセージがオブジェクトではありません。</translation>
    </message>
    <message>
        <source>The list of live events is no JSON.</source>
        <translation>ライブイベントの一覧が JSON ではありません。</translation>
    </message>
</context>
<context>
    <name>MLNetwork</name>
    <message>
        <source>network.pins: a pin must be sha256/ and 32 bytes in base64</source>
        <translation>network.pins: ピンは sha256/ と 32 バイトの base64 でなければなりません</translation>
    </message>
    <message>
        <source>network.pins: needs a second one, for the day when the first key changes</source>
        <translation>network.pins: 最初の鍵が変わる日のために二つ目が必要です</translation>
    </message>
    <message>
        <source>network.pins: serverEndpoint must be https and liveEndpoint wss, as there are no keys to pin otherwise</source>
        <translation>network.pins: serverEndpoint は https、liveEndpoint は wss でなければなりません</translation>
    </message>
    <message>
        <source>its public key is none of the pinned ones.</source>
        <translation>公開鍵が固定されたもののいずれでもありません。</translation>
    </message>
</context>
<context>
    <name>MLPrivacy</name>
    <message>
        <source>The event filter threw an exception; the event was dropped.</source>
        <translation>イベントフィルターが例外を投げたため、イベントは破棄されました。</translation>
    </message>
    <message>
        <source>The event filter answered an event that cannot be sent; it was dropped.</source>
        <translation>イベントフィルターが送信できないイベントを返したため、破棄されました。</translation>
    </message>
</context>
<context>
    <name>MLQml</name>
    <message>
        <source>%1: must have either &quot;cost&quot; or all of &quot;model&quot;, &quot;promptTokens&quot; and &quot;completionTokens&quot;</source>
        <translation>%1: 「cost」、または「model」「promptTokens」「completionTokens」のすべてが必要です</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数値</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true または false</translation>
    </message>
    <message>
        <source>a valid Date</source>
        <translation>有効な Date</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>オブジェクト</translation>
    </message>
    <message>
        <source>an array of texts</source>
        <translation>テキストの配列</translation>
    </message>
    <message>
        <source>a Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>an invalid Date</source>
        <translation>無効な Date</translation>
    </message>
    <message>
        <source>an array</source>
        <translation>配列</translation>
    </message>
    <message>
        <source>%1: must be %2, but is %3</source>
        <translation>%1: %2でなければなりませんが、%3です</translation>
    </message>
    <message>
        <source>%1.%2: unknown; the keys are %3</source>
        <translation>%1.%2: 不明なキーです。使えるキーは %3 です</translation>
    </message>
    <message>
        <source>maximumCount: must be 1 or more</source>
        <translation>maximumCount: 1 以上でなければなりません</translation>
    </message>
    <message>
        <source>a value of its enumeration</source>
        <translation>列挙型の値</translation>
    </message>
</context>
<context>
    <name>MLRequest</name>
    <message>
        <source>The server did not answer in time.</source>
        <translation>サーバーが時間内に応答しませんでした。</translation>
    </message>
    <message>
        <source>The server cannot be reached. %1</source>
        <translation>サーバーに接続できません。%1</translation>
    </message>
    <message>
        <source>The server answered with status %1. %2</source>
        <translation>サーバーがステータス %1 を返しました。%2</translation>
    </message>
    <message>
        <source>path: must begin with a slash</source>
        <translation>path: スラッシュで始まらなければなりません</translation>
    </message>
    <message>
        <source>path: must be the path of an address</source>
        <translation>path: アドレスのパスでなければなりません</translation>
    </message>
    <message>
        <source>data: must be an object when the method is GET</source>
        <translation>data: メソッドが GET のときはオブジェクトでなければなりません</translation>
    </message>
    <message>
        <source>The server&apos;s answer is no JSON.</source>
        <translation>サーバーの応答が JSON ではありません。</translation>
    </message>
    <message>
        <source>The server is not trusted: %1</source>
        <translation>サーバーは信頼されていません: %1</translation>
    </message>
</context>
<context>
    <name>MLTurnRecorder</name>
    <message>
        <source>The recorder has no session.</source>
        <translation>レコーダーにセッションがありません。</translation>
    </message>
    <message>
        <source>No turn was begun.</source>
        <translation>ターンが開始されていません。</translation>
    </message>
</context>
<context>
    <name>MLValidation</name>
    <message>
        <source>%1: a value of type %2 cannot be sent; use a bool, an integer, a floating-point number or a text</source>
        <translation>%1: %2 型の値は送信できません。真偽値、整数、浮動小数点数、テキストのいずれかを使ってください</translation>
    </message>
    <message>
        <source>%1: must be a finite number; JSON has neither NaN nor infinity</source>
        <translation>%1: 有限の数でなければなりません。JSON には NaN も無限大もありません</translation>
    </message>
    <message>
        <source>%1: this name is reserved for the event&apos;s own field</source>
        <translation>%1: この名前はイベント自身のフィールドのために予約されています</translation>
    </message>
    <message>
        <source>%1: must be a finite number, 0 or more</source>
        <translation>%1: 0 以上の有限の数でなければなりません</translation>
    </message>
    <message>
        <source>%1: must not be empty</source>
        <translation>%1: 空であってはいけません</translation>
    </message>
    <message>
        <source>%1: must have at most %2 characters, but has %3</source>
        <translation>%1: 最大 %2 文字ですが、%3 文字あります</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; has a call of its own</source>
        <translation>%1: 「%2」には専用の呼び出しがあります</translation>
    </message>
    <message>
        <source>%1: must be a valid date and time</source>
        <translation>%1: 有効な日時でなければなりません</translation>
    </message>
    <message>
        <source>%1: must have a year from 0 to 9999</source>
        <translation>%1: 年は 0 から 9999 まででなければなりません</translation>
    </message>
    <message>
        <source>%1: must hold tokens or a cost</source>
        <translation>%1: トークン数または料金が必要です</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Folder of the transcripts.</source>
        <translation>会話記録のフォルダー。</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Seconds that delivery and read-back may take each.</source>
        <translation>配信と読み戻しのそれぞれにかけてよい秒数。</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>Only sends: a real service stores events in its own time and form.</source>
        <translation>送信のみ行います。実際のサービスは独自のタイミングと形式でイベントを保存します。</translation>
    </message>
    <message>
        <source>Gives sessions and conversations ids that no server has seen yet.</source>
        <translation>どのサーバーもまだ知らない ID をセッションと会話に付けます。</translation>
    </message>
    <message>
        <source>--timeout: a number from 1 to 3600 is needed</source>
        <translation>--timeout: 1 から 3600 までの数が必要です</translation>
    </message>
    <message>
        <source>There is no translation into “%1”; the window speaks English.</source>
        <translation>「%1」への翻訳はありません。ウィンドウは英語で表示されます。</translation>
    </message>
    <message>
        <source>%1 – Mindlytics chat</source>
        <translation>%1 – Mindlytics チャット</translation>
    </message>
    <message>
        <source>Mindlytics chat</source>
        <translation>Mindlytics チャット</translation>
    </message>
    <message>
        <source>No API key is set: a local backend was started at %1. Nothing leaves this machine.</source>
        <translation>API キーが設定されていないため、ローカルバックエンドを %1 で起動しました。データはこのマシンの外に出ません。</translation>
    </message>
    <message>
        <source>Language of the window, such as de.</source>
        <translation>ウィンドウの言語 (例: de)。</translation>
    </message>
    <message>
        <source>language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Replays sample transcripts through the Mindlytics SDK, tells what came back over the live channels, reads
back what the backend holds and compares.
Server, key and project come from MLSDK_SERVER_BASE, MLSDK_API_KEY and MLSDK_PROJECT_ID.
Exits with 0 if the backend holds every event, in order and unchanged, and every echo came back; with 1 if not.</source>
        <translation>サンプルの会話を Mindlytics SDK で再生し、ライブチャネルで返ってきた内容を示し、
バックエンドの内容を読み戻して比較します。
サーバー、キー、プロジェクトは MLSDK_SERVER_BASE、MLSDK_API_KEY、MLSDK_PROJECT_ID から取得します。
バックエンドがすべてのイベントを順番どおり変更なしに保持し、すべての応答が返ってくれば 0、そうでなければ 1 で終了します。</translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>Stopped.</source>
        <translation>停止しました。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s); only the beginning is shown.</source>
        <translation>
            <numerusform>%Ln 文字。先頭だけを表示しています。</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Answer again</source>
        <translation>もう一度回答</translation>
    </message>
    <message>
        <source>%1 · %2 + %3 tokens · $%4</source>
        <translation>%1 · %2 + %3 トークン · $%4</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>OpenAiAnswerer</name>
    <message>
        <source>The model calls tools without an end.</source>
        <translation>モデルがツールを際限なく呼び出しています。</translation>
    </message>
    <message>
        <source>The model&apos;s server says: %1</source>
        <translation>モデルのサーバーからのメッセージ: %1</translation>
    </message>
    <message>
        <source>The model&apos;s server answered with status %1.</source>
        <translation>モデルのサーバーがステータス %1 を返しました。</translation>
    </message>
    <message>
        <source>The model&apos;s server cannot be reached: %1</source>
        <translation>モデルのサーバーに接続できません: %1</translation>
    </message>
    <message>
        <source>The answer broke off: the model&apos;s server ended it before it was whole.</source>
        <translation>回答が途切れました。モデルのサーバーが完了前に終了しました。</translation>
    </message>
</context>
<context>
    <name>QuestionField</name>
    <message>
        <source>The question is empty: type something first.</source>
        <translation>質問が空です。先に何か入力してください。</translation>
    </message>
    <message>
        <source>Only text can be pasted. Pictures are not sent.</source>
        <translation>貼り付けられるのはテキストだけです。画像は送信されません。</translation>
    </message>
    <message>
        <source>Ask something</source>
        <translation>質問を入力</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>送信</translation>
    </message>
    <message>
        <source>This conversation has ended.</source>
        <translation>この会話は終了しました。</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>新しい会話</translation>
    </message>
</context>
<context>
    <name>QueuePlot</name>
    <message>
        <source>Events in the outbox over time</source>
        <translation>送信箱のイベント数の推移</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>送信箱</translation>
    </message>
</context>
<context>
    <name>ReplayRun</name>
    <message>
        <source>Reading the transcripts in %1</source>
        <translation>%1 の会話記録を読み込んでいます</translation>
    </message>
    <message>
        <source>%1: sessions: %2, events: %3</source>
        <translation>%1: セッション: %2、イベント: %3</translation>
    </message>
    <message>
        <source>Replaying them to %1</source>
        <translation>%1 に向けて再生しています</translation>
    </message>
    <message>
        <source>%1: the backend refused an event: %2</source>
        <translation>%1: バックエンドがイベントを拒否しました: %2</translation>
    </message>
    <message>
        <source>%1: %2 of %3 events delivered in %4 ms</source>
        <translation>%1: %3 件中 %2 件のイベントを %4 ms で配信しました</translation>
    </message>
    <message>
        <source>Reading back what the backend holds</source>
        <translation>バックエンドの内容を読み戻しています</translation>
    </message>
    <message>
        <source>%1: all %2 events, in order, unchanged</source>
        <translation>%1: 全 %2 件のイベント、順番どおり、変更なし</translation>
    </message>
    <message>
        <source>%1: %2 problems</source>
        <translation>%1: 問題 %2 件</translation>
    </message>
    <message>
        <source>%1: its events could not be read back: %2</source>
        <translation>%1: イベントを読み戻せませんでした: %2</translation>
    </message>
    <message>
        <source>%1: the session could not be read back: %2</source>
        <translation>%1: セッションを読み戻せませんでした: %2</translation>
    </message>
    <message>
        <source>%1: the backend knows %2 such sessions with %3 conversations, its events tell of 1 with %4</source>
        <translation>%1: バックエンドにはこのセッションが %2 件、会話が %3 件ありますが、イベントからは 1 件、会話 %4 件のはずです</translation>
    </message>
    <message>
        <source>What the backend holds</source>
        <translation>バックエンドの内容</translation>
    </message>
    <message>
        <source>What was sent</source>
        <translation>送信した内容</translation>
    </message>
    <message>
        <source>Total of %1 sessions</source>
        <translation>%1 セッションの合計</translation>
    </message>
    <message>
        <source>What came back over the live channels</source>
        <translation>ライブチャネルで返ってきた内容</translation>
    </message>
    <message>
        <source>%1: %2 live events for %3 that were sent; %4</source>
        <translation>%1: 送信 %3 件に対しライブイベント %2 件、%4</translation>
    </message>
    <message>
        <source>its end came, too</source>
        <translation>終了も届きました</translation>
    </message>
    <message>
        <source>no end of the session</source>
        <translation>セッションの終了は届いていません</translation>
    </message>
</context>
<context>
    <name>Replayer</name>
    <message>
        <source>%1: the call was refused: %2</source>
        <translation>%1: 呼び出しが拒否されました: %2</translation>
    </message>
    <message>
        <source>%1: %2 events were delivered, %3 rejected, %4 lost, %5 still wait: %6</source>
        <translation>%1: 配信 %2 件、拒否 %3 件、損失 %4 件、待機中 %5 件: %6</translation>
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
        <translation>答えは **%1** です。</translation>
    </message>
    <message>
        <source>thank|bye</source>
        <comment>words in a question, separated by |</comment>
        <translation>ありがとう|さようなら|バイバイ</translation>
    </message>
    <message>
        <source>You are welcome. End the conversation whenever you like: Mindlytics is told of that, too.</source>
        <translation>どういたしまして。会話はいつでも終了できます。それも Mindlytics に伝わります。</translation>
    </message>
    <message>
        <source>hello|good morning|good evening</source>
        <comment>words in a question, separated by |</comment>
        <translation>こんにちは|おはよう|こんばんは</translation>
    </message>
    <message>
        <source>Hello! I am the built-in answerer: a few rules, no model, no network. Ask me **what I can do**.</source>
        <translation>こんにちは！ 内蔵の回答機能です。いくつかのルールだけで、モデルもネットワークも使いません。**何ができるか**聞いてみてください。</translation>
    </message>
    <message>
        <source>time|clock|what day</source>
        <comment>words in a question, separated by |</comment>
        <translation>何時|時刻|時計|何曜日</translation>
    </message>
    <message>
        <source>By the clock of this machine it is **%1**.</source>
        <translation>このマシンの時計では **%1** です。</translation>
    </message>
    <message>
        <source>offline|network|outbox</source>
        <comment>words in a question, separated by |</comment>
        <translation>オフライン|ネットワーク|送信箱</translation>
    </message>
    <message>
        <source>Switch **Network** off in the side panel and go on asking. Events then wait in the outbox, on disk. Switch it on again, and they are delivered, in order.</source>
        <translation>サイドパネルの **ネットワーク** をオフにして質問を続けてください。イベントはディスク上の送信箱で待機します。もう一度オンにすると、順番どおりに配信されます。</translation>
    </message>
    <message>
        <source>telemetry|mindlytics|track</source>
        <comment>words in a question, separated by |</comment>
        <translation>テレメトリー|mindlytics|記録</translation>
    </message>
    <message>
        <source>Each answer of mine is tracked as a *turn*:

- your question and my answer
- the tokens that it took
- how long it took, and whether you stopped it

The side panel shows what was sent and what came back.</source>
        <translation>私の回答はそれぞれ *ターン* として記録されます。

- あなたの質問と私の回答
- かかったトークン数
- かかった時間と、途中で停止されたかどうか

サイドパネルには、送信した内容と返ってきた内容が表示されます。</translation>
    </message>
    <message>
        <source>code|markdown|example</source>
        <comment>words in a question, separated by |</comment>
        <translation>コード|markdown|例</translation>
    </message>
    <message>
        <source>A turn is tracked with one call:</source>
        <translation>ターンは 1 回の呼び出しで記録できます。</translation>
    </message>
    <message>
        <source>I know about a few things only:

1. the **time**
2. sums, such as **12 * 7**
3. **telemetry**, and what it tracks
4. the **outbox**, when you are offline
5. **code** for your own application

For more, choose an OpenAI-compatible server in the settings.</source>
        <translation>知っていることは少しだけです。

1. **何時**か
2. **12 * 7** のような計算
3. **テレメトリー**と、記録される内容
4. オフラインのときの**送信箱**
5. あなたのアプリケーションのための**コード**

もっと知りたいときは、設定で OpenAI 互換サーバーを選んでください。</translation>
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
        <translation>%1: バックエンドにありません</translation>
    </message>
    <message>
        <source>%1: the backend holds an event that is not from here, or a second time: %2 %3</source>
        <translation>%1: バックエンドに、ここから送られていないか重複したイベントがあります: %2 %3</translation>
    </message>
    <message>
        <source>%1: out of order, in its place the backend holds %2</source>
        <translation>%1: 順番が違います。その位置にバックエンドが持つのは %2 です</translation>
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
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API キー</translation>
    </message>
    <message>
        <source>none: a local backend is used</source>
        <translation>なし: ローカルバックエンドを使用</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>プロジェクト</translation>
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
        <translation>内蔵の回答機能</translation>
    </message>
    <message>
        <source>An OpenAI-compatible server</source>
        <translation>OpenAI 互換サーバー</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>ウィンドウ</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>SideList</name>
    <message>
        <source>New conversation</source>
        <translation>新しい会話</translation>
    </message>
</context>
<context>
    <name>SideRow</name>
    <message>
        <source>New conversation</source>
        <translation>新しい会話</translation>
    </message>
    <message>
        <source>More</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>名前を変更</translation>
    </message>
    <message>
        <source>End</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
</context>
<context>
    <name>SignInDialog</name>
    <message>
        <source>Sign in</source>
        <translation>サインイン</translation>
    </message>
    <message>
        <source>What this device did so far is added to the user, and later events carry the user&apos;s id.</source>
        <translation>このデバイスのこれまでの操作はユーザーに引き継がれ、以後のイベントにはユーザー ID が付きます。</translation>
    </message>
    <message>
        <source>User id, such as an address</source>
        <translation>ユーザー ID (メールアドレスなど)</translation>
    </message>
    <message>
        <source>Name (may be left out)</source>
        <translation>名前 (省略可)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
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
        <translation>セッション</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>会話</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>イベント</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>ターン</translation>
    </message>
    <message>
        <source>Function calls</source>
        <translation>関数呼び出し</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>料金</translation>
    </message>
    <message>
        <source>Delivery time</source>
        <translation>配信時間</translation>
    </message>
</context>
<context>
    <name>TelemetryPanel</name>
    <message>
        <source>Anonymous device</source>
        <translation>匿名のデバイス</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>サインアウト</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>サインイン</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>Tracked</source>
        <translation>記録</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>配信済み</translation>
    </message>
    <message>
        <source>In the outbox</source>
        <translation>送信箱の中</translation>
    </message>
    <message>
        <source>Received live</source>
        <translation>ライブ受信</translation>
    </message>
</context>
<context>
    <name>TranscriptReader</name>
    <message>
        <source>there are no transcripts (*.jsonl) here</source>
        <translation>ここには会話記録 (*.jsonl) がありません</translation>
    </message>
    <message>
        <source>the line is no JSON object</source>
        <translation>この行は JSON オブジェクトではありません</translation>
    </message>
    <message>
        <source>&quot;call&quot; names no known call</source>
        <translation>「call」に既知の呼び出しがありません</translation>
    </message>
    <message>
        <source>&quot;at&quot; is no ISO 8601 time</source>
        <translation>「at」が ISO 8601 の時刻ではありません</translation>
    </message>
    <message>
        <source>its session is not open</source>
        <translation>そのセッションは開かれていません</translation>
    </message>
    <message>
        <source>its session is open already</source>
        <translation>そのセッションはすでに開かれています</translation>
    </message>
</context>
</TS>
