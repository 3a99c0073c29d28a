### 聊天中的投票密钥：监督员。

keys-title = 无记名投票的密钥
keys-none =
    无记名投票的选票都要加密，密钥由监督员各自在自己的电脑上共同生成，分散保管（第二十一条）。
    分三步，每一步都是下载一个文件、用自己的程序办理、再传回结果。秘密不会经过这里。
    投票开始之前须生成完毕。
button-keys-begin = 开始生成密钥
button-keys-simulate = 由模拟监督员完成（演示）
keys-simulated = 演示：这份密钥由模拟监督员生成和使用，不能用于真实的投票。
keys-begun = ✓ 已经开始，各位监督员都已通知：{ $names }。
keys-step = 第 { $step } 步，共 { $of } 步
keys-awaited = 还在等：{ $names }
keys-fingerprint =
    密钥指纹：{ $fingerprint }
    请抄写下来，与您的程序显示的核对，投票结束后还会用到。
keys-not-yours = 这份密钥由其他监督员生成，您不用办理。
keys-given = 您这一步已经办好。大家都办好后会通知您。
keys-do-committing =
    请下载这一步的文件，在自己的电脑上运行：
    { $command }
    程序会问您是哪一位，生成您的密钥文件，再写出一个结果文件，请传到这里。密钥文件请自己保管，不要上传。
keys-do-dealing =
    各位的承诺都到了。请下载这一步的文件，在自己的电脑上运行：
    { $command }
    再把程序写出的结果文件传到这里。
keys-do-confirming =
    各位的份额都到了。请下载这一步的文件，在自己的电脑上运行：
    { $command }
    程序会逐一核对，再写出一个结果文件，请传到这里。
keys-key-file = 投票密钥.key
keys-command = python -m bot.trustee { $key } { $paper }
keys-paper-name = 投票密钥-第{ $step }步
keys-closed-name = 投票-第{ $round }轮-待解密
keys-name-election = 投票-第{ $round }轮-选举
keys-name-board = 投票-第{ $round }轮-结果
keys-name-whole_board = 投票-第{ $round }轮-结果-监督组
button-keys-paper = 下载第 { $step } 步的文件
button-keys-closed = 下载第 { $round } 轮的票箱
button-keys-election = 第 { $round } 轮选举文件
button-keys-board = 第 { $round } 轮结果文件
button-keys-whole = 第 { $round } 轮结果文件（监督组）
keys-paper-ready =
    文件在这里。请在自己的电脑上运行：
    { $command }
    再把程序写出的结果文件传到这里。
keys-taken = ✓ 已收到，核对无误。
keys-refused =
    ! 这个文件不能用，没有保存。
    { $reason }
keys-not-a-paper = ! 这个文件太大，不是监督员的程序写出的结果文件。
keys-nothing-awaited = 现在没有要上传的文件。
keys-ready = 密钥已经生成，由 { $count } 位监督员分散保管，解密须有其中 { $threshold } 位。
keys-no-round = 现在没有等待解密的投票。
keys-closed =
    第 { $round } 轮投票已经结束，须有 { $threshold } 位给出解密份额，已有 { $count } 位{ $count ->
        [0] {""}
       *[other] ：{ $names }
    }。
keys-do-decrypt =
    请下载票箱，在自己的电脑上运行：
    { $command }
    程序会核对全部选票，说明是哪一轮、有多少张，由您同意后写出您的解密份额，请传到这里。解密的只有合计。
keys-share-given = 您的解密份额已经收到。
keys-counted = ✓ 第 { $round } 轮的合计已经得出，结果见投票一栏，结果文件可以在这里下载。
keys-failed = 密钥没有生成，或者不能再用：{ failure-said }请重新生成一份，以前的文件都作废。
failure-said = { $why ->
    [share-wrong] { $names }给出的份额是错的。
    [complaint-false] { $names }提出的异议不成立。
   *[lost] { $names }的密钥不能再用，余下的人数不够。
}
keys-lost = 已经失效的：{ $names }
keys-too-few = 余下的监督员不够，须重新生成密钥。
button-keys-lost = 我的密钥不能用了
keys-ask-reason =
    请写明原因，例如密钥文件丢失、口令忘记，或者以后不能参加。
    生成密钥期间，缺一位就要重新生成。生成之后，余下的人数不够解密时，没有计票的投票作废，重新投票。
keys-give-up-preview =
    原因：{ $reason }
    确认后不能撤回，会记录在案。
button-keys-give-up = 确认失效
keys-given-up = 已记录：您的密钥失效。
keys-published-title = { $kind ->
    [election] 选举文件
   *[board] 投票结果文件
}
keys-ready-election = 文件在这里，其中是表决事项、名册和密钥。抽查过选票的，可以用检验码离线核对加密是否如实：
keys-ready-board = 文件在这里，其中有加密的选票、证明和合计，没有任何单张选票的内容。任何人都可以离线核对：
keys-ready-whole_board = 文件在这里，供监督组核对，其中有人数太少而不公布的票数，请勿外传。离线核对：
keys-verify-command = python -m bot verify-ballot { $file }{ $kind ->
    [election] {" "}--opened 检验码
   *[board] {""}
}

## 通知

notice-key-paper-awaited =
    ! 无记名投票的密钥：第 { $step } 步等您办理（第二十一条）。
    .button = 去办理
notice-key-ready =
    ✓ 无记名投票的密钥已经生成，各位监督员都已确认（第二十一条）。
    .button = 查看
notice-key-failed =
    ! 无记名投票的密钥不能用：{ failure-said }须重新生成。
    .button = 查看
notice-share-refused =
    ! 第 { $round } 轮投票：{ $name }给出的解密份额没有通过核对，没有保存。
    .button = 查看

## 理由

ground-key-there = 已经有一份密钥可用，或者正在生成，不用另外生成。
ground-key-of-round = 第 { $round } 轮投票还要用原来的密钥解密。请先由监督员声明密钥失效，或者由秘书处宣布这一轮作废。
ground-trustees-too-few = 可以参加的监督员只有 { $count } 位，至少要 { $least } 位。对任何候选有回避的，不能参加。
ground-not-a-trustee = 您不在保管这份密钥的监督员之中。
ground-key-paper-not-awaited = 现在没有等待上传的文件。
ground-key-paper-of-another-step = 这个文件不是第 { $step } 步的结果。请用第 { $step } 步下载的文件办理。
ground-key-paper-of-another = 这个文件不是{ $name }的。每位监督员只能上传自己的。
ground-key-paper-given = 您这一步已经交过，内容与这次的不同。原来的仍然有效。
ground-share-not-awaited = 第 { $round } 轮投票现在不等待解密份额。
