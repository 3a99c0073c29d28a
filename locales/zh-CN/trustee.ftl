### 监督员自己的程序（python -m bot.trustee）。

trustee-description = 保管无记名投票的一份密钥。全程不联网：文件从聊天里下载，结果再传回聊天。
trustee-key-file = 您的密钥文件，例如 U 盘上的「投票密钥.key」；第一次使用时生成
trustee-papers = 从聊天里下载的文件，可以一次给出几个，按先后办理
trustee-invited =
    第 { $edition } 届{ $award }的无记名投票，由 { $count } 位监督员共同生成密钥。
    以后须有 { $threshold } 位一起，才能得出合计。
trustee-name-line = { $number }. { $name }
trustee-which = 您是哪一位？请输入序号（1 至 { $count }）：
trustee-new-passphrase = 请设定密钥文件的口令，至少 { $least } 个字符，输入时不显示：
trustee-passphrase-again = 请再输入一次：
trustee-passphrase-short = 口令至少要有 { $least } 个字符，请重新设定。
trustee-passphrase-differs = 两次输入的口令不同，请重新设定。
trustee-passphrase = 请输入密钥文件的口令，输入时不显示：
trustee-key-made =
    ✓ 密钥文件已经生成：{ $file }
    请妥善保管文件和口令，不要发给任何人，也不要放在服务器上。两者缺一，您的这份密钥就失效了。
trustee-committed = 第 1 步完成：您的承诺已经写好，其中没有秘密。
trustee-dealt =
    第 2 步完成：给其他各位的份额已经写好，每一份只有收件人能打开。
    请抄下密钥指纹，与其他监督员当面核对：
    { $fingerprint }
trustee-confirmed = 第 3 步完成：其他各位给您的份额都已核对无误，已存入密钥文件。
trustee-complained =
    ! 份额对不上，给出错误份额的是：{ $names }。
    异议书已经写好，其中公开了您与对方之间这一次的掩码，任何人都能据此核对是谁的责任。
trustee-closed =
    第 { $edition } 届{ $award }无记名投票，第 { $round } 轮
    开始：{ $opened }　结束：{ $closed }
    名册 { $roll } 人，其中除名 { $struck } 人；投入 { $ballots } 张选票。
trustee-question = { $number }. { $title }：{ $award_class }
trustee-closed-holds =
    ✓ 已全部核对：每张选票的证明都成立，没有重复，张数与名册上的标记相符。
    密钥指纹：{ $fingerprint }
trustee-same-again = 第 { $round } 轮您已经给出过解密份额，用的就是这一份文件，现在照样再写一份。
trustee-consent =
    您的解密份额只用于各项的合计，不会打开任何一张选票。
    一轮投票只能给出一次；如果人数、张数与会场情况不符，请不要继续。
    同意给出，请输入「是」：
trustee-typed-yes = 是 yes
trustee-decrypted = ✓ 您的解密份额已经写好。
trustee-answer-name = { $paper }-答复-{ $number }.json
trustee-answer-written = 请把这个文件传回聊天：{ $file }
trustee-nothing-given = 没有为这个文件写出答复：{ $file }
trustee-broken-off = 已经中止。再次运行同一条命令，就从这里接着办。
trustee-no-file = 没有找到文件 { $file }，请核对文件名。
trustee-file-there = 文件 { $file } 已经存在，不会被覆盖。请换一个密钥文件名。

## 监督员不能照办的文件

fault-not-closed = 第 { $round } 轮投票还没有结束。结束之前，任何人都不能解密。
fault-not-for-trustees = 这个文件不是交给监督员办理的。请从聊天里下载当前这一步的文件。
fault-commitments-changed = 您已经按另一份承诺汇总办理过。同一次生成密钥只能有一份汇总，请与其他监督员核对密钥指纹。
fault-commitments-first = 请先办理第 2 步的文件（承诺汇总）。
fault-key-not-ready = 这份密钥还没有生成完毕，不能解密。
fault-single-ballot = 这一轮有一项只有一人参加表决，解密合计就等于打开这张选票，因此不能解密。
fault-round-used = 第 { $round } 轮您已经对另一份结果给出过解密份额。一轮只能一次，否则两次合计相减就会暴露个别选票。
fault-no-consent = 您没有输入「是」，因此没有给出解密份额，也没有作任何记录。
fault-key-file-changed = 密钥文件刚才被另一个程序改动了。请关闭另一个窗口，再运行一次。
fault-not-a-key-file = 第一个文件不是密钥文件。请先写密钥文件名，再写要办理的文件名。
fault-key-file-closed = 密钥文件打不开：口令不对，或者文件被改动过。
