### 评委会全体会议：召集、议程、签到、法定人数、候选单位（第七条、第二十条、第二十一条）。

plenary-title = 评委会全体会议
button-plenary = 全体会议
help-plenary =
    全体会议：
    /plenary　议程、签到和候选单位

## 会议卡片

plenary-at = 时间：{ $at }
plenary-place = 地点：{ $place }
plenary-chair = 主持：{ $name }
plenary-declare-first =
    还有 { $count } 家申报单位等您作回避声明（第十条）。声明之后，才能查看议程和候选单位、参加投票。
plenary-agenda = { $timed ->
    [yes] 议程：陈述答辩
   *[no] 陈述答辩的顺序：
}
plenary-agenda-line = 　{ $at } { $filing } { $name }
plenary-agenda-untimed = 　{ $filing } { $name }
plenary-recused = 您须回避的 { $count } 家申报单位不在这里列出（{ $article }），因此只列顺序，不列时间。何时请您退席，由秘书处当面告知。
plenary-attendance = 到会 { $present } 人，应到 { $members } 人；{ $quorum ->
    [0] 法定人数还没有确定。
   *[other] 法定人数 { $quorum } 人。
}
plenary-there = 已到：{ $names }
plenary-missing = 未到：{ $names }
plenary-waits = { $waits ->
    [quorum] 下一步：请主持人{ $name }确定法定人数（第七条），之后才能开始投票。
    [day] 下一步：会议当天签到，到会人数达到法定人数后开始投票。
    [attendance] 下一步：等委员签到，还差 { $lacking } 人达到法定人数。
    [opening] 下一步：到会人数已达到法定人数，请秘书处准备无记名投票（第二十一条）。
    [votes] 正在进行无记名投票（第二十一条），请委员投票。
    [count] 投票已经截止，等待计票。
    [conclusion] 计票已有结果，请秘书处办理下一步。
   *[nothing] 全体会议已经结束。
}
plenary-signed-in = ✓ 已记录您到会。
button-sign-in = 我已到会
button-vote = 去投票
button-keys = 投票密钥
button-rounds = 各轮投票
button-prepare-ballot = 准备投票
button-attendance = 签到
button-agenda = 改动议程
button-call-anew = 重新召集

## 法定人数

button-quorum-suggested = 定为 { $count } 人（建议）
button-quorum-other = 自定法定人数
button-quorum-change = 改动法定人数
quorum-ask =
    多少位委员到会才能投票？请发送人数，1 至 { $most } 之间。
    建议 { $suggested } 人，即不须回避的委员的三分之二（第七条）。投票开始以后不能再改。
quorum-saved = ✓ 法定人数已定为 { $count } 人，秘书处和监督组已收到通知。

## 候选单位

button-plenary-candidates = 候选单位
plenary-candidates-title = 候选单位
plenary-ranking = 提请全体会议审议的候选单位，按评审总分排列（第二十条）。点编号查看评审报告。
plenary-ranking-line = { $place }. { $filing } { $name }　{ $total } 分
plenary-ranking-part = 您须回避的申报单位不在其中，名次在其余单位之间计算（第十条）。

## 召集

plenary-to-call =
    候选单位已经提出，共 { $count } 家；评委会有委员 { $members } 人。
    可以召集全体会议，听取陈述答辩后投票（第二十一条）。
button-call-plenary = 召集全体会议
plenary-ask =
    全体会议定在什么时候、什么地方？请在一行里写明日期、时间和地点。候选单位共 { $count } 家。
    例如：6月8日 9:00 县政务中心三楼会议室
plenary-ask-chair =
    时间：{ $at }
    地点：{ $place }
    请选择主持会议的委员。
plenary-preview =
    请核对：
    时间：{ $at }
    地点：{ $place }
    主持：{ $name }
    议程：
plenary-preview-told = 确认后，本届进入全体会议阶段，不能再改候选名单；委员、监督组和候选单位会收到通知。议程上的时间以后可以改动。
button-call-now = 确认召集
plenary-called = ✓ 全体会议已经召集，委员、监督组和候选单位已收到通知。

## 议程和签到

agenda-ask =
    请把下面的议程改好，整段发回，每家一行，写编号和时间。会议 { $at } 开始；在另一天的，时间前写日期。
agenda-line = { $filing } { $at }
agenda-saved = ✓ 议程已经改好，时间有变动的候选单位已收到通知。
attendance-title = 签到
attendance-how = 委员到会的，点一下姓名；记错的，再点一次取消。

## 候选单位的陈述答辩

button-presentation = 陈述答辩的时间
presentation-title = 全体会议陈述答辩
presentation =
    时间：{ $at }
    地点：{ $place }
    陈述和答辩共 { $minutes } 分钟（第二十一条）。请提前到场，带好本人身份证件和陈述材料。
    时间确有困难的，请尽早联系秘书处：{ $phone }。

## 通知

notice-plenary-called =
    评委会全体会议已经召集：{ $at }，{ $place }（第二十一条）。
    .button = 全体会议
notice-you-are-called =
    ! 请您参加评委会全体会议（第二十一条）。
    时间：{ $at }
    地点：{ $place }
    会前请作回避声明，查阅候选单位的评审报告。
    .button = 全体会议
notice-presentation-set =
    ! 请贵单位到评委会全体会议陈述答辩（第二十一条）。
    时间：{ $at }
    地点：{ $place }
    陈述和答辩共 { $minutes } 分钟，请带好身份证件和陈述材料。
    .button = 查看安排
notice-quorum-set =
    全体会议的法定人数已定为 { $quorum } 人，评委会共 { $members } 人（第七条）。
    .button = 全体会议
notice-plenary-near =
    评委会全体会议：{ $at }，{ $place }（第二十一条）。
    .button = 全体会议
notice-presentation-near =
    贵单位在评委会全体会议陈述答辩：{ $at }，{ $place }（第二十一条）。请带好身份证件和陈述材料。
    .button = 查看安排
deadline-plenary-begins = 评委会全体会议开始

## 不能办理的原因

ground-committee-empty = 评委会还没有委员。请先邀请委员，再召集全体会议。
ground-candidates-missing = 还没有提出候选名单。评审全部定稿后，请先提出候选名单，再召集全体会议。
ground-plenary-in-the-past = 时间须在现在之后，{ $at }已经过了。
ground-chair-not-member = 主持人须是本届评委会的委员，请重新选择。
ground-plenary-not-called = 全体会议还没有召集，确定后会通知。
ground-plenary-concluded = 全体会议已经结束，不能再改动。
ground-ballot-runs = 有一轮投票正在进行或等待计票，现在不能改动会议安排。
ground-slot-before-plenary = 陈述答辩不能早于会议开始：{ $at }。
ground-slots-clash = { $at } 安排了不止一家，请错开时间。
ground-chair-only = 法定人数由主持会议的委员确定。
ground-quorum-frozen = 投票已经开始，法定人数不能再改。
ground-quorum-out-of-range = 法定人数须在 1 至 { $most } 之间，评委会共有委员 { $most } 人。
ground-plenary-another-day = 会议在 { $at }，当天才能签到。
ground-on-the-roll = 这位委员已列入正在进行的投票名册，本轮结束前不能改为未到。
ground-agenda-line = 「{ $text }」这一行没有写候选单位的编号。每行请写编号和时间，例如「A01 9:30」。
ground-agenda-twice = { $filing } 写了两次，请只留一行。
ground-agenda-lacking = 还缺 { $filings } 的时间，请补上后整段发回。
