### 离线核对投票结果，以及文件中的问题。

verify-help = 离线核对投票结果文件，不需要服务器和数据库
verify-board = 投票结果文件；与 --opened 同用时也可以是这一轮的选举文件
verify-receipt = 您抄下的核对码，看那张选票在不在其中
verify-word = 生成核对码时写的词；没有就不写
verify-key = 您抄下的密钥指纹
verify-opened = 抽查选票时得到的检验码，显示那张选票选了什么
verify-what = 第 { $edition } 届{ $award }无记名投票，第 { $round } 轮
verify-check-holds = ✓ { $what }
verify-check-broken = × { $what }
verify-holds = ✓ 全部核对无误。
verify-broken = × 核对没有通过，问题见上。
verify-found = ✓ 核对码对应第 { $place } 张选票，它已计入合计。
verify-not-found = × 没有与这个核对码和词相符的选票。
verify-key-same = ✓ 密钥指纹相符：{ $fingerprint }
verify-key-other = × 密钥指纹不符，文件中的是 { $fingerprint }
verify-opened-ballot = 检验码对应的选票，核对码 { $code }：
verify-opened-choice = { $title }：{ $award_class }，{ $choice }
verify-opened-why = 这个核对码与投票时显示的一致，就说明那张选票确实照您的选择加密。抽查过的选票不计入合计。
verify-total = { $title }：{ $award_class }，同意 { $approve }，反对 { $against }，弃权 { $abstain }，参加表决 { $voters }，{ verdict-said }
verify-withheld = { $title }：{ $award_class }，参加表决 { $voters }，人数太少，不公布票数，{ verdict-said }
verdict-said = { $passed ->
    [yes] 达到规定票数
   *[no] 未达到规定票数
}
verify-choice-approve = 同意
verify-choice-against = 反对
verify-choice-abstain = 弃权
verify-choice-blank = 回避

## 核对的项目

check-readable = 文件能读出，写法规范
check-election = 选举的设定前后一致
check-trustees = { $examined } 位监督员的密钥承诺
check-ballots = { $examined } 张选票的证明
check-repetition = { $examined } 张选票没有重复或照抄
check-order = { $examined } 张选票的排列
check-turnout = 选票张数与名册上 { $examined } 人的投票标记相符
check-marks = 名册上 { $examined } 人的标记不矛盾
check-partials = { $examined } 份解密份额的证明
check-totals = { $examined } 项的合计与解密份额相符
check-voters = { $examined } 项的合计与参加表决人数相符
check-verdicts = { $examined } 项的结论与票数相符

## 问题

fault-at = { $where }：{ $fault }
where-trustee = { $here }
where-voter = { $here }
where-ballot = 第 { $here } 张选票
where-question = { $here }
where-choice = { $here }
where-path = 位置 { $here }
fault-unreadable = 文件读不出来，或者缺了一部分。
fault-not-canonical = 文件被改写过，写法与生成时不同。
fault-no-question = 没有表决事项。
fault-no-voter = 名册是空的。
fault-no-trustee = 没有监督员。
fault-question-twice = 同一表决事项出现两次。
fault-voter-twice = 名册上同一人出现两次。
fault-trustee-twice = 同一位监督员出现两次。
fault-recused-from-what = 回避的事项与表决事项对不上。
fault-blank-without-recusal = 留空的规定与名册上的回避对不上。
fault-points-not-threshold = 承诺的项数与所需人数不符。
fault-threshold = 所需的监督员人数不合理。
fault-share = 通过的比例不合理。
fault-time-without-zone = 时间没有时区。
fault-key-is-identity = 密钥是空的。
fault-election-changed = 选举的设定与各张选票加密时的不同。
fault-question = 结果中的事项与表决事项对不上。
fault-another-election = 不是这一轮的选票。
fault-lines = 选票的行数与表决事项不符。
fault-vote-proof = 选票的证明不成立。
fault-sum-proof = 一行只选一项的证明不成立。
fault-commitments = 承诺的份数与监督员人数不符。
fault-order = 承诺的排列不对。
fault-trustee-changed = 监督员的承诺与生成密钥时的不同。
fault-trustee-unknown = 名单上没有这位监督员。
fault-another-invitation = 不属于这一次生成密钥，或者不是您的密钥文件。
fault-key-proof = 密钥的证明不成立。
fault-mailbox-proof = 收件密钥的证明不成立。
fault-flags-not-roll = 投票标记与名册人数不符。
fault-closed-before-opened = 结束时间早于开始时间。
fault-copied = 其中有内容照抄自第 { $from } 张。
fault-unsorted = 没有按规定排列，可能增减或调换过。
fault-turnout = 选票 { $ballots } 张，名册上标记投票 { $voted } 人，两者不符。
fault-voted-and-struck = 既标为已投票，又标为已除名。
fault-share-wrong = 给出的份额是错的。
fault-another-ceremony = 不属于这一次生成的密钥。
fault-share-proof = 份额的证明不成立。
fault-shares = 份额的数目不对。
fault-dealing-proof = 份额文件的签名不成立。
fault-commitment-of-another = 汇总中您的承诺与您的密钥文件不符。
fault-another-closing = 不是这一轮截止时的票箱。
fault-closing-changed = 截止时票箱的内容与各监督员解密时的不同。
fault-questions = 解密的事项与应解密的不符。
fault-signature = 解密份额的签名不成立。
fault-veil-proof = 遮蔽份额的证明不成立。
fault-veil-opening = 遮蔽份额打不开。
fault-dealing-twice = 有两份份额文件。
fault-no-dealing = 没有份额文件。
fault-another-dealing = 异议书说的不是这份份额文件。
fault-complaint-false = 异议不成立：所指的份额是对的。
fault-code = 检验码有误，或者不属于这一轮。请核对每一个字符。
fault-too-few-partials = 解密份额只有 { $partials } 份，不够。
fault-too-many-partials = 解密份额有 { $partials } 份，多于所需。
fault-partials-order = 解密份额的排列不对。
fault-no-total = 合计得不出一个合理的数。
fault-total = 合计与解密份额不符。
fault-votes-not-voters = 合计与参加表决人数不符。
fault-verdict = 结论与票数不符。
