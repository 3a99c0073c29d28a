### 演练：聊天内无记名投票各步的说法。「.name」是这一步的名称。

rehearsal-begin_key = 开始生成投票密钥。
    .name = 开始生成密钥
rehearsal-make_key = 下载这一步的文件，用自己的程序办理，传回结果。
    .name = 办理密钥
rehearsal-give_share = 下载票箱，用自己的程序核对，传回解密份额。
    .name = 给出解密份额
rehearsal-vote =
    { $challenge ->
        [yes] 填写第 { $round } 轮的选票，抽查这一张，不计票。
       *[no] 投第 { $round } 轮的票，抄下核对码。
    }
    .name = 投票
rehearsal-close_ballot = 截止第 { $round } 轮投票。
    .name = 截止投票
rehearsal-verify_ballot = 下载第 { $round } 轮的结果文件，离线核对：找到核对码 { $receipts } 个，检验抽查的选票 { $challenged } 张。
    .name = 核对投票结果
rehearsal-take_protocol = 下载「{ $file }」。
    .name = 下载投票记录

## 结果

rehearsal-round = 第 { $round } 轮（{ $runoff ->
        [yes] 并列单位再次投票，{ round-means-said }
       *[no] { round-means-said }
    }）：{ $stands ->
        [open] 正在投票
        [closed] 已截止，没有计票
        [counted] 已计票
       *[void] 已作废
    }；{ $means ->
        [paper] 名单 { $roll } 人
       *[chat] 名单 { $roll } 人，入箱 { $voted } 张
    }。
rehearsal-count = 　{ $name } · { $award_class }：同意 { $approve } / { $voters }，反对 { $against }，弃权 { $abstain }{ $passed ->
        [yes] ，通过
        [no] ，未通过
       *[unasked] {""}
    }。
rehearsal-proposed = 　拟奖：{ $name } · { $award_class }。

rehearsal-expected-count =
    第 { $round } 轮{ $name }的{ $award_class }：同意 { $approve }，反对 { $against }，弃权 { $abstain }，通过与否与脚本一致；{ $counted ->
        [yes] 实际是同意 { $found_approve }，反对 { $found_against }，弃权 { $found_abstain }。
       *[no] 实际没有计票。
    }
rehearsal-expected-verified = 「{ $name }」通过离线核对。
rehearsal-expected-paper-done = 监督员的程序能够办理「{ $name }」。
