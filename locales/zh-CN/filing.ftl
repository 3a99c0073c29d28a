### 申报对话。

## 一问一答

question-title = { $section } · 第 { $place } 题，共 { $count } 题
question-article = 依据：{ $article }。
question-answered = 已填：{ $value }
answer-understood = { $label }已保存：{ $value }。
credit-code-in-use =
    ! 这个统一社会信用代码在本届已有另一份申报使用。
    您的填写已经保存，也已告知秘书处核实。核实清楚之前可以继续填写，暂时不能提交。
somebody = 同单位的另一位经办人

## 申报条件

verdict-eligible-title = ✓ 符合申报条件
verdict-eligible =
    按您填写的情况，没有发现不符合申报条件的地方。最终以秘书处的资格审查为准。
    接下来填写单位信息。
verdict-not-eligible-title = 目前还不能申报
verdict-not-eligible =
    { $grounds }
    如果以上信息有误，点下面的项目修改，系统会重新核对。
button-change-facts = 修改信息
button-continue = 继续填写

## 材料

declaration-first = 上传材料之前，需要先作出下面的承诺。刚才的文件没有保存，承诺后请再发一次。
file-not-expected = 现在这一题不需要文件，「{ $name }」没有保存。请先打开需要上传材料的那一题。
file-received =
    已收到「{ $name }」（{ $size }）。
    这份材料是否涉及商业秘密？选好后才会计入。
button-mark-public = 不涉及，可以公开
button-mark-trade_secret = 涉及商业秘密
file-marked = 已标明并保存。可以接着上传，也可以进入下一题。
file-removed = 已移除。

## 内部公示

internal-notice-end =
    ⏳ 内部公示到 { $end } 止，期满后才能填写公示结果、提交申报。
    { $derivation }
internal-notice-over =
    ✓ 内部公示到 { $end } 止，已经期满。
    { $derivation }
year-unknown-note = ! { $year } 年的节假日安排尚未录入，暂时算不出公示何时期满。秘书处录入后，可在「各项期限」中查看。

## 两位经办人

overtaken-title = 这一项刚刚被改过
overtaken =
    { $who }刚刚填写了「{ $label }」，您的内容还没有保存。
    对方填写：{ $theirs }
    您的填写：{ $mine }
    请选择保留哪一个。
button-keep-theirs = 保留对方填写的
button-use-mine = 改用我填写的

## 总览

summary-title = 申报总览
summary-progress = 已填 { $done } 项，共 { $count } 项，还差 { $left } 项。
summary-how = 点下面的部分可以查看填写的内容。
summary-complete = ✓ 必填的 { $count } 项都已填好，可以核对并提交。
summary-unmarked = 必填项都已填好，还有 { $count } 处材料没有标明是否涉及商业秘密。
summary-filed =
    { $state ->
        [submitted] 申报已提交，内容不能再改。需要更正的，请联系秘书处退回。
        [withdrawn] 申报已撤回，填写的内容都还保留。
       *[other] 申报现在不能修改。
    }
summary-section = { $section } { $done }/{ $count }
section-title = 申报 · { $section }
section-line = { $label }：{ $value }
section-how = 点下面的按钮可以填写或修改对应的一项。
button-continue-filing = 继续填写
button-submit = 核对并提交

## 进度

status-title = { $award }（第 { $number } 届）· 申报 { $filing }
status-draft = 正在填写，尚未提交。
status-submitted = ✓ 已提交，等待秘书处审查。
status-returned = ! 秘书处已退回，请更正后重新提交。
status-withdrawn = 已撤回。申报截止前可以恢复后重新提交。
status-receipt = 最近一次回执：{ $receipt }，{ $at } 收到。
status-return-reason = 退回原因：{ $reason }
button-status = 查看进度
button-deadlines = 各项期限
button-invite-colleague = 邀请同事
button-withdraw = 撤回申报

## 提交

submit-review-title = 提交前核对
submit-review =
    申报单位：{ $name }
    统一社会信用代码：{ $code }
    联系人：{ $contact }，{ $phone }
    上传材料：{ $files } 份{ $secret ->
        [0] ，都可公开
       *[other] ，其中 { $secret } 份涉及商业秘密
    }
    提交后内容不能再改，秘书处退回的除外。确认无误，请提交。
button-submit-now = 确认提交
submit-refused-title = 现在还不能提交
submitted-title = ✓ 申报已提交
submitted =
    回执：{ $receipt }
    收到时间：{ $at }
    请保存回执号。秘书处审查后，结果会在这里通知您。

## 撤回与恢复

withdraw-title = 撤回申报
withdraw-ask =
    撤回后，这份申报不再参加本届评审。
    填写的内容会保留，申报截止前可以恢复。确定撤回吗？
button-withdraw-now = 确定撤回
button-keep-filing = 不撤回
button-reopen = 恢复申报

## 邀请同事

colleague-title = 邀请同事
colleague-invited =
    请把下面的链接发给本单位的另一位经办人：
    { $link }
    链接只能使用一次，有效期到 { $until }。两人可以同时填写，不会互相覆盖。
question-gone = 「{ $label }」已不需要填写，因为前面的答案改过了。
button-other-filing = 转到申报 { $filing }
nothing-asked = 现在没有等您输入的题，刚才的话没有填进申报。
button-keep = 保持不变

## 申报之后

progress-accepted = 资格审查：{ $at } 予以受理（第十七条）。
progress-refused =
    资格审查：{ $at } 不予受理，依据：{ $articles }。
    理由：{ $reason }
progress-refusal-confirmed =
    资格审查：经复核维持不予受理，依据：{ $articles }。
    理由：{ $reason }
progress-may-answer = 可以陈述意见，期限：{ $until }。
progress-answered = { $at } 已陈述意见，等待复核。
progress-notice-runs = { notice-kind-said }正在公示，贵单位在列，到 { $until } 止。
progress-notice-over = { notice-kind-said }公示已于 { $until } 期满，贵单位在列。
progress-held = 有 { $count } 件异议正在审查，审查结束前暂缓进入下一阶段（第二十四条）。
progress-out = 异议成立，{ $kind ->
    [award] 取消获奖资格（第二十二条）
   *[acceptance] 不再参加本届评审（第二十四条）
}。
