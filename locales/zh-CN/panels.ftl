### 专家评审：专家库、评审组、回避、申请回避、答辩和现场评审的安排（第九条、第十条、第十八条）。

meeting-part-said = { $part ->
    [onsite] 现场评审
   *[defence] 陈述答辩
}

## 告知

notice-panel-named =
    评审组已经组成并分配了申报单位：{ $names }，共 { $count } 人（第九条）。申报单位可以申请其中的专家回避，期限：{ $until }（第十条）。
    .button = 查看评审组
notice-panel-to-challenge =
    评审贵单位的专家已经确定：{ $names }，共 { $count } 人（第九条）。
    认为有人与本单位有利害关系的，可以申请其回避，期限：{ $until }（第十条）。没有意见的，不需要办理。
    .button = 查看评审专家
notice-you-are-on-panel =
    ! 您已列入评审组（第九条）。请先对每一家申报单位作回避声明（第十条），声明之前看不到材料。
    申报单位申请回避的期限到 { $until } 止，期满后开始评审。
    .button = 去声明
notice-expert-replaced =
    评审组有变动：{ $gone }退出，由{ $name }接替（第九条）。申报单位可以申请{ $name }回避，期限：{ $until }（第十条）。
    .button = 查看
notice-expert-to-challenge =
    评审贵单位的专家有变动：{ $gone }退出，由{ $name }接替（第九条）。
    认为{ $name }与本单位有利害关系的，可以申请其回避，期限：{ $until }（第十条）。
    .button = 查看评审专家
notice-seat-lost =
    您不再担任本届评审组的工作（第九条）。原因：{ $reason }
    您的评分表留存备查：已定稿的部分仍然有效，其余不再计入。
notice-leader-changed =
    第 { $number } 评审组的组长由{ $gone }改为{ $name }（第九条）。合议和定稿由组长负责。
    .button = 查看
notice-interest-declared =
    { $name }声明与申报 { $filing } 有利害关系，已经回避（第十条）。理由：{ $reason }
    .button = 查看回避情况
notice-panel-too-small =
    ! 评审申报 { $filing } 的专家只剩 { $count } 人，不足 { $least } 人，须先补足，评审才能继续（第九条）。
    .button = 补足专家
notice-challenge-received =
    ! 申报 { $filing } 的单位申请{ $name }回避（第十条）。理由：{ $reason }
    决定之前，{ $name }看不到该单位的材料。
    .button = 去决定
notice-challenge-upheld = 申报 { $filing } 的单位申请{ $name }回避，秘书处决定予以回避（第十条）。理由：{ $reason }
notice-your-challenge-upheld = ✓ 贵单位申请{ $name }回避，秘书处决定予以回避（第十条）。{ $name }不再参加对贵单位的评审。理由：{ $reason }
notice-you-are-recused = 申报 { $filing } 的单位申请您回避，秘书处决定予以回避（第十条）。您不再参加对该单位的评审，其他单位不受影响。理由：{ $reason }
notice-challenge-dismissed = 申报 { $filing } 的单位申请{ $name }回避，秘书处决定不予回避（第十条）。理由：{ $reason }
notice-your-challenge-dismissed =
    贵单位申请{ $name }回避，秘书处决定不予回避（第十条）。理由：{ $reason }
    如认为评审中有违规情形，可以向监督组举报（第二十五条）。
notice-challenge-of-you-dismissed =
    申报 { $filing } 的单位申请您回避，秘书处决定不予回避（第十条）。您可以继续评审该单位。理由：{ $reason }
    .button = 去评审
notice-meeting-set =
    申报 { $filing } 的{ meeting-part-said }已定：{ $at }，{ $place }（第十八条）。
    .button = 查看
notice-your-meeting-set =
    ! 贵单位的{ meeting-part-said }已定（第十八条），请确认能够参加。
    时间：{ $at }
    地点：{ $place }
    .button = 查看并确认
notice-meeting-confirmed =
    申报 { $filing } 的单位已确认参加{ meeting-part-said }：{ $at }。
    .button = 查看安排
notice-declaration-awaited =
    ! 您还有 { $left } 家申报单位没有作回避声明（第十条），请尽快办理。声明之前，这些单位的材料不向专家和评委会委员开放。
    .button = 去声明

## 理由

ground-panel-size = 评审组由 { $least } 至 { $most } 名专家组成，现在选了 { $count } 名。
ground-panel-without-leader = 组长须从本组专家中产生。
ground-expert-seated = { $name }已在评审组中，一名专家只参加一个评审组。
ground-no-panel = 还没有组成评审组。
ground-all-assigned = 参加评审的单位都已经分配到评审组。
ground-filing-being-scored = 申报 { $filing } 已经开始评分，不能再换评审组。需要调整的，请更换专家。
ground-expert-there-already = { $name }已经加入本届，不需要再邀请。
ground-recused-already = 您对申报 { $filing } 已经回避，不能再改。
ground-challenge-too-late = 申请回避的期限已过：{ $until }。
ground-challenge-ruled = 这件回避申请已经作出决定，不能再改。
ground-challenged-already = 贵单位已经申请过{ $name }回避。
ground-own-challenge = 这件申请是针对您本人的，请由其他同事决定。
ground-not-on-panel = 申报 { $filing } 不由您所在的评审组评审。
ground-challenge-runs = 申报单位申请回避的期限还没有到：{ $until }。期满后开放。
ground-panel-not-named = 评审该单位的评审组还没有确定。
ground-meeting-in-the-past = 时间须在现在之后，{ $at }已经过了。
ground-meeting-clashes = 该评审组在 { $at } 已有另一项安排，请换一个时间。
ground-meeting-not-set = 还没有安排时间和地点。
ground-minutes-full = 会议记录最多 { $limit } 个字，这一段没有保存。请精简后再发。
ground-meeting-ahead = 会议还没有开始（{ $at }），到时再作记录。
ground-expert-fields = 需要 { $expected } 项：姓名、专业、电话、工作单位，用逗号隔开；现在读到 { $count } 项。
ground-nobody-to-remind = 没有需要提醒的人：都已声明，或本工作日已经提醒过。
ground-too-many-names = 最多 { $limit } 家单位，现在写了 { $count } 家。
ground-meeting-day-missing = 缺少日期，请写在时间前面，例如「5月6日 9:30 地点」。
ground-meeting-time-missing = 「{ $text }」里没有时间，可以写成 9:30、14:30 或「下午2点」。
ground-meeting-time-impossible = 没有「{ $text }」这个时间，请核对。
ground-meeting-place-missing = 缺少地点，请写在时间后面。

## 专家库

button-experts = 专家库
experts-title = 专家库
experts-count = { $edition }：专家库共 { $count } 人，其中 { $there } 人已加入本届。
experts-none = 专家库还是空的，请登记专家。
experts-line = { $name }（{ $about }）：{ $standing }
expert-there = 已加入本届
expert-invited = 已邀请，链接有效期到 { $until }
expert-not-invited = 尚未邀请
expert-speciality = 专业：{ $text }
expert-phone = 电话：{ $phone }
expert-employer = 工作单位：{ $name }
expert-kin = 亲属工作单位：{ $names }
button-invite-expert = 邀请参加本届
button-invite-again = 重新邀请（原链接作废）
button-enter-expert = 登记专家
expert-ask =
    请发送一位专家的情况，用逗号隔开：
    姓名，专业，电话，工作单位
    例如：张明，质量管理，13812345678，郑州大学
expert-entered = ✓ 已登记：{ $name }。姓名和电话都相同的，只更新，不重复。
button-import-experts = 导入名单
experts-table =
    请把专家名单（xlsx）直接发到这里。每位专家一行，须有姓名、工作单位和联系电话。
    还没有名单的，可以先取模板填写。姓名和电话都相同的，只更新，不重复。
button-pool-template = 取名单模板
pool-template-name = 专家名单模板
pool-template-ready = 请按模板填写，保存后发回这里。
experts-imported = { $wrong ->
    [0] 已登记 { $count } 名专家。
   *[other] 已登记 { $count } 名专家，另有 { $wrong } 处需要更正。更正后把整份名单再发一次即可，不会重复：
}
experts-wrong-more = 另有 { $count } 处，更正上面的以后再发一次即可看到。

## 评审组

button-panels = 评审组
panels-title = 评审组
panels-none = 还没有组成评审组。
panel-number = 第 { $number } 组
panel-line = 第 { $number } 组：{ $count } 人，组长{ $leader }
panel-members = 成员：{ $names }
panel-reviews = 评审 { $count } 家：{ $filings }
panel-reviews-nobody = 还没有分配申报单位。
panel-short = ! { $filing } 只有 { $count } 人可以评审，人数不足，须更换专家后才能继续（第九条）。
panels-unassigned = 还有 { $count } 家没有分配评审组：{ $filings }。
panels-free = 已加入而未编组的专家：{ $count } 人。
panels-undeclared = 还没有全部作回避声明的专家：{ $names }。
button-assign = 分配申报单位
button-name-panel = 组成评审组
panel-left = 已退出：{ $name }（{ $at }）。原因：{ $reason }
panel-filing = { $filing } { $name }：可评 { $count } 人
button-replace-expert = 更换专家
button-change-leader = 更换组长
button-move = { $filing } 换组
button-panel = 返回第 { $number } 组
panel-leader = { $name }（组长）
panel-expert = { $name }，{ $employer }
panel-expert-notes = { $name }：{ $notes }
expert-recused = 回避 { $filings }
expert-challenged = 被申请回避 { $filings }，尚未决定
expert-undeclared = 还有 { $count } 家未声明

naming-title = 组成评审组
naming-choose =
    请点选专家，再点一次取消。须 { $least } 至 { $most } 人，已选 { $count } 人（第九条）。
chosen = ✓ { $name }
button-choose-leader = 选好了，指定组长
button-choose-again = 重新选择
naming-leader = 请指定组长。
naming-preview =
    请核对：
    成员 { $count } 人：{ $names }
    组长：{ $leader }
    确认后组成评审组，接着分配申报单位；分配时再通知专家和申报单位。
naming-done = ✓ 第 { $number } 组已经组成。

assign-title = 分配申报单位
assign-how = 按「回避后人数足够、各组家数均衡」分配，请核对：
assign-panel =
    { $more ->
        [0] 第 { $number } 组，仍为 { $count } 家
       *[other] 第 { $number } 组，新增 { $more } 家，共 { $count } 家
    }
assign-line = { $filing }：{ $count } 人可评
assign-line-recused = { $filing }：{ $count } 人可评（回避：{ $names }）
assign-line-short = ! { $filing }：只有 { $count } 人可评（回避：{ $names }），哪个组都不足，分配后须更换专家
assign-then = 确认后即把专家名单告知申报单位，申报单位可以在期限内申请回避（第十条）。
button-assign-now = 确认分配
assign-changed = ! 刚才有人声明或改动，方案已经重新计算，请再核对一次。
assigned = ✓ 已经分配，并通知了专家和申报单位。
move-where = { $filing } { $name }换到哪一组？换组后，申报单位可以对新的专家申请回避。
move-to = 第 { $number } 组：可评 { $count } 人，已有 { $filings } 家
moved = ✓ { $filing } 已分配到第 { $number } 组。

leader-ask = 现任组长是{ $name }。请选择新的组长。
leader-done = ✓ 组长已换为{ $name }。
replace-who = 请选择退出的专家。
replace-by = { $name }退出，由谁接替？
replace-nobody-free = 没有可以接替的专家。请先从专家库邀请，对方加入以后再更换。
replace-why = { $gone }退出，由{ $name }接替。请写明原因，会告知退出的专家。
replace-preview =
    { $gone }退出，由{ $name }接替。
    原因：{ $reason }
    { $gone }的评分表留存备查：已定稿的部分仍然有效，其余不再计入，合议重新进行。申报单位可以申请{ $name }回避。{ $leads ->
        [yes] { $name }接任组长；由他人任组长的，请随后更换组长。
       *[no] { "" }
    }
replaced = ✓ { $gone }已退出，由{ $name }接替。

## 回避声明

recusal-title = 回避声明
button-recusal = 返回回避声明
recusal-what =
    请对每一家申报单位声明有没有利害关系（第十条），例如本人或近亲属在该单位任职、持股，为其做过咨询，或与其有纠纷。
    声明有利害关系，即对该单位回避：它的材料、评分、讨论和结果，公布之前都不再向您开放。声明后不能撤回。
recusal-progress = 已声明 { $done } / { $count } 家：
recusal-nobody-yet = 现在还没有需要声明的单位，受理名单公示后再来办理。
recusal-line = { $filing } { $name }：{ $standing ->
    [clear] 无利害关系
    [recused] 已回避
   *[open] 未声明
}{ $hinted ->
    [yes] （有线索，请留意）
   *[no] {""}
}
button-declare-next = 声明 { $filing }
button-rest-clear = 其余各家均无利害关系
recusal-about-title = 回避声明 · { $filing }（第 { $place } 家，共 { $count } 家）
recusal-ask = 您与这家单位有没有利害关系？
button-no-interest = 没有利害关系
button-interest = 有利害关系，写明理由
recusal-declared-clear = 您已于 { $at } 声明没有利害关系。情况有变的，可以重新声明。
recusal-declared = 您已于 { $at } 声明有利害关系，对该单位回避。理由：{ $reason }
recusal-ruled = 秘书处已于 { $at } 决定您对该单位回避。理由：{ $reason }
hint = ! { $kind ->
    [same_employer] 工作单位「{ $name }」与申报单位相同或相近
    [same_credit_code] 工作单位与「{ $name }」的统一社会信用代码相同
    [kin] 亲属的工作单位「{ $name }」与申报单位相同或相近
   *[recommending] 工作单位「{ $name }」是推荐单位
}
recusal-saved-clear = ✓ { $filing }：已声明没有利害关系。
recusal-all-done = 全部声明完毕，谢谢。
recusal-reason = 您与 { $filing } { $name }有什么利害关系？请写一句话，秘书处和监督组会看到。
button-declare-back = 返回，不保存
recusal-preview =
    请核对：对 { $filing } { $name }回避。
    理由：{ $reason }
    确认后不能撤回，该单位的材料、评分和讨论不再向您开放。
button-recuse = 确认回避
recusal-saved = ✓ { $filing }：已回避。
recusal-rest = 以下 { $count } 家，您与它们都没有利害关系：
recusal-name = { $filing } { $name }
recusal-rest-but = { $filings } 有线索，不在其中，请逐家声明。
button-confirm-clear = 确认，均无利害关系
recusal-rest-done = ✓ 已声明 { $count } 家没有利害关系。

button-interests = 本人和亲属的工作单位
interests-title = 本人和亲属的工作单位
interests-why = 填写以后，系统会在有关的申报单位上提醒您；是否回避仍由您声明。
interests-none = 未填写
interests-employer = 本人工作单位：{ $name }
interests-kin = 近亲属工作单位：{ $names }
interests-ask = { $what ->
    [employer] 您在哪里工作？请发送单位全称。
   *[kin] 近亲属在哪些单位工作？请发送单位全称，几家之间用顿号或逗号隔开，最多 { $most } 家。不必写亲属姓名。
}
button-employer = 填写本人工作单位
button-kin = 填写亲属工作单位
button-no-kin = 没有需要填写的
interests-saved = ✓ 已保存。

## 回避情况

button-recusals = 回避情况
button-own-declaration = 我的回避声明
recusals-title = 回避情况
recusals-all-declared = ✓ 应当声明的人都已声明。
recusals-silent = 还没有全部声明的有 { $count } 人：
recusals-silent-line = { $name }：还有 { $left } 家
recusals-none = 没有人回避。
recusals-recused = 已经回避的有 { $count } 项：
recusals-line = { $filing } { $organisation }：{ $name }（{ $source ->
    [ruled] 经申请决定
   *[declared] 本人声明
}）。理由：{ $reason }
recusals-hints = 有线索而没有回避的有 { $count } 项：
recusals-hint = { $name }与 { $filing }（{ $standing ->
    [clear] 已声明没有利害关系
   *[open] 尚未声明
}）
button-remind-silent = 提醒没有声明的人
button-challenges = { $open ->
    [0] 回避申请（{ $count } 件，均已决定）
   *[other] 回避申请（{ $open } 件待决定）
}
recusals-reminded = ✓ 已提醒 { $count } 人。
challenges-title = 回避申请
challenges-none = 还没有申报单位申请专家回避。
challenges-line = { $filing } 申请{ $name }回避（{ $at }）。理由：{ $reason }
challenge-awaits = 回避申请等待秘书处决定。决定之前，该专家看不到该单位的材料。
challenge-upheld = 已决定回避。理由：{ $reason }
challenge-dismissed = 已决定不予回避。理由：{ $reason }
button-rule = 决定：{ $filing } 与{ $name }
ruling-about =
    { $filing } { $organisation }申请{ $name }回避（{ $at }）。
    申请理由：{ $reason }
button-uphold-challenge = 予以回避
button-dismiss-challenge = 不予回避
button-back-to-challenge = 返回这件申请
button-all-challenges = 全部回避申请
ruling-why = { $what ->
    [uphold] 决定{ $name }回避。请写明理由，会告知双方。
   *[dismiss] 决定{ $name }不回避。请写明理由，会告知双方。
}
ruling-preview =
    { $what ->
        [uphold] 决定：予以回避。
       *[dismiss] 决定：不予回避。
    }
    理由：{ $reason }
    确认后告知双方，不能再改。

## 申报单位

button-own-experts = 评审专家
challenge-title = 评审专家
challenge-experts = 评审贵单位的专家：
challenge-expert = { $name }{ $employer ->
    [none] {""}
   *[other] （{ $employer }）
}
challenge-until = 认为有人与本单位有利害关系的，可以在 { $until } 前申请其回避（第十条）。没有意见的，不需要办理。
challenge-until-each = 可以申请{ $name }回避，期限：{ $until }（第十条）。
challenge-over = 现在没有可以申请回避的专家。发现违规情形的，可以向监督组举报（第二十五条）。
button-challenge = 申请{ $name }回避
challenge-why = 为什么{ $name }应当回避？请写明与本单位的利害关系，秘书处和{ $name }本人会看到。
challenge-preview =
    请核对：申请{ $name }回避。
    理由：{ $reason }
    每位专家只能申请一次。
button-challenge-now = 确认申请
challenge-sent = ✓ 已申请{ $name }回避，秘书处决定后即告知贵单位。
challenge-gone = { $name }已不再评审贵单位，不需要再申请回避。

visit-title = 答辩和现场评审
visit-none = 还没有安排，确定后会通知贵单位。
visit-line =
    { meeting-part-said }：{ $at }
    地点：{ $place }
    { $confirmed ->
        [yes] 贵单位已确认参加。
       *[no] 请确认能够参加。
    }
button-confirm-visit = 确认参加{ meeting-part-said }
visit-cannot = 时间确有困难的，请尽早联系秘书处：{ $phone }。
visit-confirmed = ✓ 已确认参加{ meeting-part-said }。
visit-changed = ! 安排刚才有改动，请看清以后再确认。

## 答辩和现场评审

button-meetings = 答辩和现场评审
button-meetings-back = 返回这家的安排
meetings-title = 答辩和现场评审
meetings-of = { $filing } · 答辩和现场评审
meetings-nobody = 还没有进入评审的单位。
meeting-line = { $at } { $filing } { meeting-part-said }，{ $place }（{ $confirmed ->
    [yes] 已确认
   *[no] 未确认
}）
meeting-unset = 还没有安排{ meeting-part-said }：{ $filings }
meeting-not-set = { meeting-part-said }：还没有安排。
meeting-set = { meeting-part-said }：{ $at }，{ $place }（{ $confirmed ->
    [yes] 申报单位已确认
   *[no] 申报单位未确认
}）
meeting-present = 到场：{ $names }
meeting-notes = 记录：{ $text }
button-set-meeting = 安排{ meeting-part-said }
button-change-meeting = 改动{ meeting-part-said }
button-minutes = 记录{ meeting-part-said }
meeting-ask =
    { $filing } 的{ meeting-part-said }定在什么时候、什么地方？请在一行里写明日期、时间和地点。
    例如：5月6日 9:30 县政务中心三楼会议室
    时间也可以写成「下午2点」或 14:30。
meeting-preview =
    请核对 { $filing } 的{ meeting-part-said }：
    时间：{ $at }
    地点：{ $place }
    确认后通知评审组，并请申报单位确认。
button-set-now = 确认安排
button-other-time = 重新填写
meeting-saved = ✓ 已经安排，评审组和申报单位已收到通知。
minutes-title = { $filing } · { meeting-part-said }记录
minutes-how = 点姓名记录谁到场，再点一次取消。直接发送文字即为会议记录，再次发送会接在后面；写错的，请再写一句更正。
minutes-saved = ✓ 记录已保存。

## 帮助

help-declaring =
    回避：
    /recusal　作回避声明
help-review-secretariat =
    /experts　专家库
    /panels　评审组
    /recusals　回避情况和回避申请
    /meetings　答辩和现场评审的安排
help-review-applicant =
    /challenge　查看评审专家，申请回避
    /visit　答辩和现场评审的时间地点
help-review-supervisor =
    /panels　评审组
    /recusals　回避情况
    /meetings　答辩和现场评审的安排
    /keys　无记名投票的密钥
button-home-committee = 作回避声明
