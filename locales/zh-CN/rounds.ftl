### 各轮无记名投票：开始、计票、结果、作废、纸质选票、投票记录（第五条、第二十一条）。

required-said = { $denominator ->
    [2] 二分之一
    [3] 三分之二
    [4] 四分之三
   *[other] { $numerator }/{ $denominator }
}
round-kind-said = { $kind ->
    [runoff] 并列单位再次投票
   *[main] 全部候选单位
}
round-means-said = { $means ->
    [paper] 纸质选票
   *[chat] 聊天内投票
}

## 各轮

rounds-title = 无记名投票
rounds-none = 还没有开始投票。
round-title = 无记名投票 · 第 { $round } 轮
round-stands-said = { $stands ->
    [open] 正在投票
    [closed] 已截止，等待计票
    [counted] 已计票
   *[void] 已作废
}
round-about = { round-kind-said } · { round-means-said } · { round-stands-said }
round-line = 第 { $round } 轮 · { round-about }
round-roll = 投票人名单：{ $count } 人
round-struck = 开始后因回避除名：{ $count } 人
round-turnout = 已入箱：{ $count } 张
round-opened = 开始：{ $at }
round-closed = 截止：{ $at }
round-counted = 计票：{ $at }
round-witnesses = 核对计票：{ $names }
round-void = 已于 { $at } 作废，不计入结果。理由：{ $reason }
question-asked = { $name } · { $award_class }（可投票 { $electors } 人）
question-line =
    { $question }
    　{ $verdict }
question-verdict = { $votes }，{ $result }
question-passed = 须达到{ required-said }，通过（{ $article }）
question-not-passed = 须达到{ required-said }，未通过（{ $article }）
votes = 同意 { $approve } / 参加表决 { $voters }（反对 { $against }、弃权 { $abstain }、废票 { $spoiled }）
votes-short = 同意 { $approve } / 参加表决 { $voters }
votes-withheld = 参加表决的人数少，票数只告知监督组
button-round = 第 { $round } 轮
button-prepare-round = { $kind ->
    [runoff] 准备再次投票
   *[main] 准备投票
}
button-conclude = 结束全体会议
button-protocol = 投票记录（供签字）
button-enter-count = 录入计票
button-check-count = 核对计票
button-void-round = 宣布本轮作废

## 结果

outcome-heading = { $final ->
    [yes] 投票结果：
   *[no] 目前的结果：
}
outcome-class = { $award_class }（最多 { $cap } 家，第五条）
outcome-line =
    　{ $name }　{ $votes }
    　　{ $fate }
outcome-by = { $by ->
    [votes] 与前一位的先后由同意票所占比例决定。
    [total] 与前一位同意比例相同，先后由评审总分决定。
    [onsite] 与前一位同意比例、总分相同，先后由现场评审得分决定。
    [results] 与前一位同意比例、总分、现场得分相同，先后由结果类目得分决定。
   *[runoff] 与前一位并列，先后由再次投票的同意比例决定。
}
outcome-vacant = 　空缺 { $count } 家（第五条）。
outcome-not-whole = 名额由全部候选单位的结果共同决定。您须回避其中的单位，或还没有对其声明，因此只列出其余单位各自的表决结果（{ $article }）。
ground-vote-place = 排第 { $place } 位，列入拟奖名单。
ground-vote-passed = 达到所需的票数。
ground-vote-short = 同意票没有达到参加表决人数的{ required-said }，未通过。
ground-vote-nobody = 没有人参加表决，未通过。
ground-vote-over-cap = 达到所需的票数，但排第 { $place } 位，名额只有 { $cap } 家。
ground-vote-tie = 达到所需的票数，与其他单位并列；剩余名额 { $seats } 家，由并列单位之间的再次投票决定。
ground-vote-tie-vacant = 达到所需的票数，与其他单位并列；评委会决定剩余名额 { $seats } 家空缺。
ground-vote-higher-class = 已列入{ $award_class }，不再占用这一类的名额。
ground-vote-waits = 达到所需的票数；要等上一类奖项的并列决出后才能确定。

## 开始一轮

round-next =
    { $kind ->
        [runoff] 这一轮在并列的单位之间再次投票，共 { $count } 项，按同意票所占比例排先后；各单位已达到三分之二，不再要求（第五条）。
       *[main] 这一轮对全部候选单位投票，共 { $count } 项。
    }
    到会 { $present } 人，其中 { $electors } 人可以投票：
round-blocked = 现在还不能开始：
round-blocked-means = { round-means-said }还不能开始：
round-ask =
    { $means ->
        [paper] 将用纸质选票投票：请在会场发票、唱票、计票，再由您录入。
       *[chat] 将在聊天内投票。
    }投票人名单现在确定为以下 { $count } 人，开始后不再增加：{ $names }。
button-open-round = { $means ->
    [paper] 用纸质选票
   *[chat] 在聊天内投票
}
button-open-now = 确认开始
button-back-to-preparing = 返回
ground-plenary-not-begun = 会议还没有开始：{ $at }。
ground-quorum-not-set = 法定人数还没有确定，请主持会议的委员先确定。
ground-quorum-not-reached = 到会 { $present } 人，没有达到法定人数 { $quorum } 人。
ground-ballot-round-runs = 第 { $round } 轮正在投票或等待计票。请先完成，或宣布作废。
ground-members-undeclared = 到会的{ $names }还没有对全部候选单位作回避声明。
ground-nobody-to-vote = 到会的委员都须回避，没有人可以投票。
ground-key-missing = 还没有可用的投票密钥，请监督组先完成密钥。
ground-witnesses-missing = 计票须有 { $needed } 位不须回避的监督员核对，目前只有 { $count } 位。
ground-ballot-all-decided = 没有需要再投票的事项。

## 宣布作废

void-title = 宣布第 { $round } 轮作废
void-why = 请写明理由。作废后，这一轮以及之后的各轮都不计入结果，可以重新投票。理由会告知委员和监督组，请不要提到具体的候选单位。
void-preview =
    请核对：第 { $round } 轮和之后的各轮将作废，不能恢复。
    理由：{ $reason }
button-void-now = 确认作废
void-done = ✓ 第 { $round } 轮已作废，委员和监督组已收到通知。
ground-ballot-void-already = 第 { $round } 轮已经作废。

## 结束全体会议

conclude-title = 结束全体会议
conclude-tied = 还有并列的单位没有决出。请准备再次投票；评委会决定不再投票的，并列的名额空缺（第五条）。
conclude-preview = 请核对。确认后全体会议结束，不能再投票，拟奖名单按下面的结果公示（第二十二条）。
conclude-why-vacant = 评委会为什么决定不再投票、让并列的名额空缺？请写明理由，会记入投票记录。
conclude-vacant-because = 评委会决定并列的名额空缺，理由：{ $reason }
button-leave-vacant = 名额空缺
button-conclude-now = 确认结束
conclude-done = ✓ 全体会议已经结束，结果已经确定。
ground-no-ballot-counted = 还没有一轮投票计出结果。
ground-plenary-not-concluded = 全体会议还没有结束。
ground-ballot-tie-open = 还有并列的单位没有决出。请再次投票，或写明名额空缺的理由。

## 纸质选票

paper-title = 纸质选票 · 第 { $round } 轮
paper-how = { $again ->
    [yes] 计票有误的，可以重新录入；已作的核对随之失效。每项一行，依次写编号、奖项、同意、反对、弃权、废票。
   *[no] 投票和唱票结束后，请录入计票：每项一行，依次写编号、奖项、同意、反对、弃权、废票，可以一次发几行。例如：A01 质量奖 9 3 1 0
}
paper-to-type = { $filing } { $award_class } …
paper-line = { $filing } { $award_class }：{ $votes }；可投票 { $most } 人
paper-so-far = 已读到：
paper-missing = 还缺 { $count } 项：
paper-lines-wrong = 有 { $count } 行没有读懂：
paper-review = 请与计票单逐项核对。确认后请监督员核对；改正的，把那一行重新发来。
button-enter-now = 确认录入
paper-saved = ✓ 计票已录入，已请监督员核对。须 { $needed } 位监督员核对无误才算数。
paper-entered = 录入的计票，{ $needed } 位监督员中已有 { $count } 位核对无误：
paper-awaited = 秘书处还没有录入计票，录入后会通知您。
paper-check = 请与现场的计票单逐项核对。
paper-confirmed-by-you = ✓ 您已核对无误，正等另一位监督员核对。
button-confirm-count = 核对无误
button-dispute-count = 计票有误
paper-dispute-why = 哪里不对？请写明，秘书处会据此重新录入。
paper-dispute-sent = ✓ 已退回秘书处重新录入。
paper-disputed = 监督员指出计票有误：{ $reason }
button-paper-back = 返回计票
ground-count-line-code = 这一行没有以候选单位的编号开头，例如「A01 质量奖 9 3 1 0」。
ground-count-not-asked = 本轮没有对 { $code } 投票，请核对编号。
ground-count-class-unknown = 没有读出是哪一类奖项，或本轮没有对它投票。请写奖项名称，例如「{ $example }」。
ground-count-numbers = 请依次写 { $needed } 个整数：同意、反对、弃权、废票，没有的写 0，中间不写文字。
ground-count-twice = 同一项写了两次，票数不同，都没有采用。请只发正确的一行。
ground-count-over-roll = 第 { $line } 项的票数合计 { $voters } 张，可投票的只有 { $most } 人。请核对后重新发来。
ground-ballot-not-on-paper = 第 { $round } 轮不是纸质选票。
ground-ballot-over = 第 { $round } 轮已经计票或作废，不能再改。
ground-paper-count-missing = 秘书处还没有录入计票。
ground-paper-own-count = 计票由您录入，须由其他人核对。
ground-paper-confirmed-already = 您已经核对过。
ground-paper-count-changed = 秘书处刚才改动了计票，请按新的数字重新核对。
ground-undeclared-on-some = 您还没有对全部候选单位作回避声明，声明后才能查看。

## 投票记录

protocol-title-card = 投票记录
protocol-name = { $edition }无记名投票记录
protocol-ready = 投票记录已生成，请打印后由主任委员、计票人和监督员签字。
protocol-title = { $award }（第 { $number } 届）无记名投票记录
protocol-plenary = 会议情况
protocol-held = 评审委员会全体会议于 { $at } 在{ $place }召开，由{ $chair }主持。
protocol-present = 应到委员 { $members } 人，实到 { $present } 人；法定人数 { $quorum } 人（{ $article }）。
protocol-names-present = 到会委员：{ $names }。
protocol-names-absent = 未到会委员：{ $names }。
protocol-recused = 到会委员的回避情况：{ $recused }（{ $article }）。须回避的委员没有该单位的选票。
protocol-recused-of = { $name } { $count } 人
protocol-nobody-recused = 到会委员没有须回避的（{ $article }）。
protocol-roll =
    { $struck ->
        [0] 本轮于 { $at } 开始，投票人名单 { $count } 人。
       *[other] 本轮于 { $at } 开始，投票人名单 { $count } 人；另有 { $struck } 人因开始后申报回避而除名。
    }
protocol-closed = 投票于 { $at } 截止。
protocol-disputed = 监督员曾指出计票有误，计票重新录入。指出的问题：{ $reason }
protocol-candidate = 候选单位
protocol-class = 奖项
protocol-electors = 可投票
protocol-column = { $counted ->
    [approve] 同意
    [against] 反对
    [abstain] 弃权
    [spoiled] 废票
   *[voters] 参加表决
}
protocol-verdict = 结论
protocol-passed = 通过
protocol-not-passed = 未通过
protocol-withheld = 没有列出票数的各项参加表决的人数少，票数只告知监督组。
protocol-share = 同意／参加表决
protocol-follows = 结果
protocol-counted-paper = 计票于 { $at } 确认：{ $teller }录入，{ $names }核对无误。
protocol-counted-chat = 合计于 { $at } 由监督员共同解密，没有打开任何单张选票。
protocol-board = 公布的票箱文件的校验值（SHA-256）：{ $fingerprint }
protocol-outcome = 表决结论
protocol-rule = 同意票达到参加表决人数的{ required-said }的为通过，含{ required-said }；弃权票、废票计入参加表决人数，未到会和须回避的不计入（{ $article }）。
protocol-proposed = 列入拟奖名单：{ $names }。
protocol-concluded = 全体会议于 { $at } 结束。
protocol-not-concluded = 全体会议尚未结束，以上为目前的结果。
protocol-sign-chair = 主持人（{ $name }）签字：＿＿＿＿＿＿＿＿
protocol-sign-teller = 计票人签字：＿＿＿＿＿＿＿＿
protocol-sign-supervisor = 监督员签字：＿＿＿＿＿＿＿＿

## 通知

notice-ballot-opened =
    第 { $round } 轮无记名投票已经开始，投票人名单 { $count } 人（第二十一条）。
    .button = 查看
notice-ballot-open-to-you =
    ! 第 { $round } 轮无记名投票已经开始，请您投票（第二十一条）。
    .button = 去投票
notice-paper-ballot-opened =
    第 { $round } 轮投票已经开始，用纸质选票，投票人名单 { $count } 人（第二十一条）。
    .button = 查看
notice-paper-ballot-open-to-you = ! 第 { $round } 轮无记名投票已经开始，用纸质选票，请您在会场投票（第二十一条）。
notice-ballot-void =
    ! 第 { $round } 轮投票已宣布作废，不计入结果。
    .button = 查看理由
notice-elector-struck =
    { $name }在第 { $round } 轮投票期间申报了回避，已从本轮的投票人名单除名（第十条）。
    .button = 查看
notice-you-are-struck = 您在第 { $round } 轮投票期间申报了回避，本轮不再投票（第十条）。
notice-paper-count-entered =
    ! 第 { $round } 轮纸质选票的计票已经录入，请您与现场的计票单核对（第二十一条）。
    .button = 去核对
notice-paper-count-disputed =
    ! 监督员指出第 { $round } 轮的计票有误，须重新录入。
    .button = 重新录入
notice-ballot-counted =
    第 { $round } 轮投票已经计票（第二十一条）。
    .button = 查看结果
notice-plenary-concluded =
    评委会全体会议已经结束，投票结果已经确定（第二十一条）。
    .button = 查看结果
ground-single-elector = 有一项只有一位到会委员可以投票，公布结果就会知道他怎样投票。请等更多委员到会。
