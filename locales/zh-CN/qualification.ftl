### 征求意见与资格审查（第十七条）。

stance-said = { $stance ->
    [no_objection] 没有异议
    [objection] 有异议
    [recused] 回避
   *[waived] 未答复，秘书处已说明理由
}

## 有关部门

button-home-department = 答复征求意见
button-opinions = 返回列表
opinions-title = 征求意见
opinions-due = { $left ->
    [0] { $count } 家申报单位都已答复，截止前可以修改。期限：{ $due }（第十七条）。
   *[other] 请对下列申报单位逐一答复，还有 { $left } 家，共 { $count } 家。期限：{ $due }（第十七条）。
}
button-opinion-next = 答复 { $filing }
opinion-of = { $filing } { $name }
opinion-line = { $who }：{ stance-said }
opinion-line-reason =
    { $line }
    理由：{ $reason }
opinion-line-open = { $who }：尚未答复
opinion-title = 征求意见 · { $filing }
opinion-about =
    { $name }
    统一社会信用代码：{ $code }
    地址：{ $address }
    主要产品或服务：{ $products }
opinion-yours = 贵部门的答复
opinion-how = 贵部门在职责范围内，对该单位参加评选有没有异议？
button-stance-no_objection = 没有异议
button-stance-objection = 有异议，说明理由
button-stance-recused = 回避
opinion-evidence = { $count ->
    [0] 请发送异议的依据，例如处罚决定书、检验报告。只供秘书处审查，不转给申报单位。
   *[other] 已附依据 { $count } 份。可以接着发送，也可以移除。
}
opinion-evidence-saved = ✓ 已附上。
opinion-press-first = 请先点按钮选择答复的种类。
opinion-reason-objection =
    请写明异议的事实和理由，例如发生的时间、处罚文号。
    没有事实和理由的，不能作为异议。
opinion-reason-recused = 请写明回避的原因，例如与该单位存在利害关系。
button-opinion-change = 改选其他答复
opinion-saved = ✓ 已保存：{ $filing }，{ stance-said }。

## 秘书处

button-qualification = 资格审查
qualification-title = 资格审查
qualification-nothing-filed = 还没有提交的申报。
qualification-not-asked = { $departments ->
    [0] 还没有征求部门意见，也还没有邀请有关部门。请先邀请，再征求意见（{ $workdays } 个工作日）。
   *[other] 还没有征求部门意见。已邀请 { $departments } 个部门，征求意见期为 { $workdays } 个工作日。
}
qualification-asked = 已征求部门意见，期限：{ $due }（第十七条）。
qualification-line = { $filing } { $name }：{ $ruling ->
    [none] 未审定
    [accepted] 受理
    [refused] 不予受理，等待申报单位陈述
    [answered] 不予受理，申报单位已陈述
   *[confirmed] 不予受理
}；未答复 { $silent }，异议 { $objections }
button-ask-opinions = 征求部门意见
case-title = 资格审查 · { $filing }
case-of =
    { $name }
    回执：{ $receipt }
case-eligible = 系统核对：所填内容符合第十二条、第十三条的申报条件。
case-not-eligible = 系统核对：不符合申报条件。
case-ruling = { $ruling ->
    [accepted] 结论：受理，{ $at }。
    [refused] 结论：不予受理，{ $at }。申报单位可以在期限内陈述意见。
    [answered] 结论：不予受理，{ $at }。申报单位已陈述意见，请复核。
   *[confirmed] 结论：不予受理，已复核，{ $at }。
}
case-articles = 依据：{ $articles }
case-reason = 理由：{ $reason }
case-answer = 申报单位陈述：{ $answer }
button-accept = 受理
button-refuse = 不予受理
button-confirm-refusal = 维持不予受理
button-waive = 说明{ $department }未答复
accept-reason-objection = 有部门对申报 { $filing } 提出异议。决定受理的，请写明异议为何不成立。
accept-reason-answer = 申报 { $filing } 原来不予受理。改为受理的，请写明理由。
refuse-which = 申报 { $filing } 不予受理，依据是哪些条款？可以选择多项，再点一次取消。
article-chosen = ✓ { $article }
article-not-chosen = { $article }
button-write-reason = 写明理由
refuse-why =
    不予受理的依据：{ $articles }。
    请写明事实和理由，会原样告知申报单位。
confirm-why = 申报 { $filing } 的申报单位已陈述意见。维持不予受理的，请写明为何不采纳。
waive-why = { $department }在期限内没有对申报 { $filing } 答复。沉默不等于同意，请写明不再等待的理由。
case-accepted = ✓ 申报 { $filing } 已受理，并已通知有关各方。
case-refused = ✓ 申报 { $filing } 不予受理，依据和理由已告知申报单位。
case-confirmed = ✓ 申报 { $filing } 维持不予受理，已告知申报单位。
case-waived = ✓ 理由已记录在案。

## 申报单位陈述

refusal-title = 陈述意见
refusal-answer-ask = 请写明贵单位的意见和事实依据。提交后由秘书处复核，期限内可以补充，以最后一次为准。
refusal-answer-preview =
    请核对：
    { $text }
    要修改的，请重新发送。
button-send-answer = 提交陈述
refusal-answer-sent = ✓ 陈述意见已提交，秘书处复核后会在这里告知结果。
