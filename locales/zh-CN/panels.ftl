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
    您已提交的评分表留存备查，不再计入。
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
ground-meeting-ahead = 会议还没有开始（{ $at }），到时再作记录。
