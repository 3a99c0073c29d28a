### 进入、首页、帮助、语言，以及任何人都会遇到的说法。

welcome-title = 欢迎
welcome-ask-name = 请问您怎么称呼？请发送您的姓名，办理时以此署名。
welcome =
    { $name }，您好。
    这里办理质量奖的申报和评审事项。您填写的每一项都会随时保存，可以中途离开，回来接着办。

welcome-secretariat =
    您以秘书处身份办理。
    您可以发布评审公告、邀请各方人员、查看和退回申报、导出材料、录入工作日安排。
welcome-applicant =
    您在这里为本单位申报，约分五步：
    ① 核对申报条件，不符合的会逐条说明依据；
    ② 填写单位信息、近三年数据和自评得分；
    ③ 作出承诺，填写七个方面的自评，上传证明材料；
    ④ 在本单位内部公示，最早何时期满由系统算出；
    ⑤ 核对并提交，取得回执。
    申报自愿，全程不收取任何费用。
welcome-expert =
    您以评审专家身份参加本届评审。
    评审开始后，您的任务和期限会发到这里。请先作回避声明（/recusal），声明之后才能看到申报单位的材料。
welcome-committee =
    您以评委会委员身份参加本届评审。
    召开全体会议和投票前，会在这里通知您。受理名单公示后，请先作回避声明（/recusal）。
welcome-supervisor =
    您以监督组成员身份参加本届评审。
    各阶段的进展会在这里告诉您；收到举报时会请您核查。
welcome-public =
    您在这里对公示提出异议（第二十三条）。处理进展和书面答复会发到这里。
welcome-department =
    您代表有关部门参加本届评审。
    需要征求贵部门意见时，会在这里通知您。现在不需要您办理什么。

button-home-secretariat = 打开工作台
button-home-applicant = 开始或继续申报

## 帮助

help-title = 使用帮助
help =
    按卡片上的按钮办理，或直接输入回答。也可以发送下面的命令：
    /status　查看进度和期限
    /deadlines　查看各项期限，以及它们是怎样算出来的
    /objections　查看您对公示提出的异议
    /resume　回到上次办理的地方
    /cancel　离开正在办理的事项，已保存的内容不受影响
    /link　换一台设备或换一个软件接着办
    /language　切换中文或英文
    /help　查看本页
help-secretariat =
    秘书处：
    /desk　打开工作台
help-applicant =
    申报单位：
    /filing　打开申报

## 语言

language-title = 语言
language-ask = 请选择语言。
language-zh = 中文
language-en = English
language-chosen = 已切换为中文。

## 各种意外

cancelled = 已离开刚才的事项，保存过的内容都在。
unknown-command = 没有这个命令。可以发送 /help 查看有哪些命令。
not-for-you = 这一步由其他身份的人员办理，您现在的身份不能操作。如有疑问，请联系秘书处。
stale-button = 这个按钮来自较早的卡片，现在已不适用，没有改动任何内容。请从最新的进度继续。
file-refused =
    { $reason }
    这份文件没有保存，其他内容不受影响。
file-unexpected = 现在这一步不需要文件，刚才的文件没有保存。请先回到需要上传材料的那一题。

## 换设备

link-title = 换个地方接着办
link =
    打开下面的链接，就能以您的身份接着办，填过的内容都在。
    链接 30 分钟内有效，只能用一次，请不要转给别人。
    { $ways }
link-on-telegram = Telegram：{ $link }
upload-elsewhere =
    材料请在网页上传，不经过这个聊天软件。下面的链接只供您本人用一次，30 分钟内有效：
    { $link }
    传好以后回到这里，发送 /resume 接着办。
