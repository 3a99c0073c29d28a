# 委员投票：进票站之前、票站之内、入箱之后
ballot-title = 无记名投票 · 第 { $round } 轮
ballot-not-now = 现在不能投票
ballot-what-is-kept =
    这是无记名投票（第二十一条）。您的选择加密后才会保存，并与其他委员的选票一起入箱；任何人都不会打开单张选票，只公布合计。提交后不能再改。
ballot-what-is-seen =
    请知悉：运行中的服务器能看到您按键的一瞬间，但不作任何记录，聊天记录里也不留您的选择。
ballot-what-telegram-sees =
    您正在使用 Telegram：您按下的每一个键都经过 Telegram 的服务器。如介意，请改用本系统网页版投票。
ballot-other-way = 如不放心，可以在开始填写之前请主任委员改用纸质选票。
ballot-being-filled = 选票只在内存里填写，这里不留任何内容。
button-ballot-fill = 开始填写
button-ballot-back = 打开选票
booth-how = 共 { $count } 项，请逐项选择，提交前可以修改。
booth-question = { $number } { $award_class }
booth-questions = 　{ $questions }
booth-gap = { "　" }
booth-missing =
    { $count ->
        [0] 各项都已选择，请核对。
       *[other] 还有 { $count } 项没有选择。
    }
booth-mark = { $number } ○ { $choice }
booth-mark-on = { $number } ● { $choice }
choice-approve = 同意
choice-against = 反对
choice-abstain = 弃权
booth-review = 请核对。选票已经加密，还没有提交：
booth-chosen = { $number } { $choice }：{ $candidate } · { $award_class }
booth-receipt = 核对码：{ $receipt }
booth-seal-or = 提交后不能再改。想检验加密是否如实，可以先抽查这一张：它会被公开给您看，不计票，然后请您重新填写。
booth-ask-word =
    请写一个只有您自己知道的词，用来生成核对码。别人即使看到您的核对码，没有这个词也找不到是哪一张选票。
booth-challenged =
    这一张已公开给您检验，不计票。加密前的选择是：
booth-opened =
    检验码：{ $code }
    请抄下核对码和检验码，交给任何一位监督员，用公布的选票文件即可核对加密是否如实。
booth-waiting =
    ⏳ 选票已提交，正等其他委员的选票一起入箱。入箱后会通知您；在此之前如果服务器中断，会请您重新投一次。
booth-sealed = ✓ 选票已入箱。
booth-receipt-use = 请抄下核对码。计票后可以用它（和您写的词）在公布的票箱文件里找到这一张，看不出选了什么。
button-booth-review = 核对选票
button-booth-change = 返回修改
button-booth-word = 写一个核对词
button-booth-seal = 提交选票
button-booth-challenge = 抽查这一张
button-booth-leave = 以后再投
button-booth-done = 已抄下，关闭
ground-ballot-of-another-round = 这张选票属于另一轮投票。请重新打开选票。
ground-ballot-on-paper = 本轮用纸质选票，请在会场投票。
ground-ballot-closed = 第 { $round } 轮投票已经截止。
ground-not-on-roll = 您不在本轮的投票人名单上：名单在开始投票时按到会人员确定。如还有下一轮，请先签到。
ground-struck-from-roll = 您在本轮开始后申报了回避或不再担任委员，本轮不能再投票。
ground-ballot-waits = 您的选票已提交，正等其他委员的选票一起入箱，入箱后会通知您。
ground-ballot-sealed-already = 您的选票已经入箱，不能再投。
ground-ballot-not-open = 第 { $round } 轮投票没有在进行。
ground-box-lost = 第 { $round } 轮的票箱不完整：已告知入箱的选票有一部分不在票箱里。请宣布本轮无效，重新投票。
ground-nobody-voted = 还没有人投票。请等委员投票；不再投票的，请宣布本轮无效。
ground-no-ballot = 现在没有正在进行的投票。
notice-ballot-sealed = ✓ 您的选票已入箱（第 { $round } 轮）。
notice-ballot-again =
    服务器刚才重新启动过，第 { $round } 轮投票里还没有入箱的选票没有保存。您的选票没有入箱，如已提交，请重新投一次。
    .button = 去投票
notice-ballot-turnout =
    第 { $round } 轮投票：已入箱 { $count } 张，名单共 { $of } 人。
    .button = 查看
notice-ballot-closed =
    第 { $round } 轮投票已截止，共 { $count } 张选票，名单 { $of } 人。等监督组解密合计。
    .button = 查看
notice-share-awaited =
    第 { $round } 轮投票已截止，共 { $count } 张选票，名单 { $of } 人。请用您的密钥解密合计。
    .button = 去解密
closing-title = 截止第 { $round } 轮投票
closing-what =
    { $missing ->
        [0] 名单上的委员都已投票，可以截止。
       *[other] 名单上还有 { $missing } 位委员的选票没有入箱（已提交而在等待的，截止时一并入箱）。截止后不能再投，没有投票的不计入参加表决的人数（第二十一条）。
    }
closing-alone = 有一张选票还在单独等待。现在截止，它会独自入箱；请先告知监督员，或再等一位委员投票。
closing-done = ✓ 投票已截止，已请监督组解密合计。
button-close-ballot = 截止投票
button-closing-back = 各轮投票
ground-ballot-elsewhere = 投票由另一个服务进程办理，请改用系统公布的主地址。秘书处如需处理，请联系系统管理员。
ground-single-voter = 第 { $round } 轮有一项只有一位委员参加表决，公布结果就会知道他怎样投票。请再等委员投票，或者宣布本轮无效，人数够了再投。
ground-ballot-unsound = 第 { $round } 轮的票箱不能计票：解密后的合计与参加表决的人数对不上，或者不能通过核对。请告知秘书处宣布本轮无效，重新投票，并由监督组查明原因。
