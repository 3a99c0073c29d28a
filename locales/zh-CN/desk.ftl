### 秘书处工作台。

desk-title = 工作台
desk-empty = 还没有建立任何一届评选。请先建立一届，再发布评审公告。
desk-filings =
    { $disputed ->
        [0] 申报 { $total } 份：已提交 { $submitted }，填写中 { $draft }，已退回 { $returned }{ left-out-said }
       *[other] 申报 { $total } 份：已提交 { $submitted }，填写中 { $draft }，已退回 { $returned }{ left-out-said }其中 { $disputed } 份的信用代码待核实。
    }
desk-unreached = ! 通知送不到的人（停用了聊天软件里的机器人）：{ $names }。请打电话告知；对方恢复后会自动补发。
edition-name = { $award }（第 { $number } 届）
button-desk = 返回工作台
button-publish-call = 填写评审公告
button-filings = 申报列表
button-call-link = 公告链接和二维码
button-export-table = 导出汇总表
button-invite = 邀请人员
button-workdays = 工作日安排
button-editions = 各届

## 各届

editions-title = 各届
editions = 请选择要办理的一届，或建立新的一届。
button-create-edition = 建立新的一届
create-title = 建立新的一届
create-which = 请选择奖项。
create-number = { $award }：新的一届是第几届？请发送数字，例如 3。

## 评审公告

call-title = 评审公告
call-how = 请逐项核对，点按钮可以修改。发布后不能再改。
call-refused-title = 公告还不能发布
call-published = ✓ 评审公告已经确定。从发布之日起，申报单位凭下面的链接即可申报，不需要邀请。
call-link = 申报单位凭下面的链接即可申报，不需要邀请。
call-details =
    { $said }
    发布媒体：{ $media }
    申报截止：{ $closes }
    申报链接：{ $link }
call-qr = 二维码与申报链接作用相同，可以印在公告里。
call-qr-name = 评审公告二维码
button-publish-now = 确认发布
button-change-call = 修改公告

## 邀请

invite-title = 邀请人员
invite-which = { $edition }：请选择要邀请的人以什么身份参加。
invite-name = 邀请一位「{ $role }」。请发送对方的姓名。
invited =
    ✓ 邀请已生成：{ $name }，{ $role }。
    请把下面的链接发给本人：
    { $link }
    链接只能使用一次，有效期到 { $until }。
invite-qr = { $name }的邀请二维码，与链接作用相同，只能使用一次。
invite-qr-name = { $name }的邀请二维码
button-invite-another = 再邀请一位

## 申报列表

filings-title = 申报列表
filings-line = { $filing } { $name }：{ filing-state }，已填 { $done }/{ $count }
filing-title = 申报 { $filing }
filing-unnamed = （尚未填写单位名称）
filing-lacks = 未填：{ $label }
filing-lacks-more = 另有 { $count } 项未填。
filing-receipt = 回执：{ $receipt }，{ $at } 收到。
filing-contact = 联系人：{ $name }，{ $phone }
filing-unreached = ! 通知现在送不到{ $names }（停用了聊天软件里的机器人）。请打电话联系。
filing-disputed = ! 信用代码 { $code } 与 { $others } 相同，请核实归属。
button-read = 查看内容
read-title = { $filing } · { $section }
button-archive = 打包下载
button-return = 退回更正
button-code-rightful = 代码属于该单位
button-code-wrong = 不属于，撤回此申报
return-title = 退回更正
return-ask = 申报 { $filing } 需要更正什么？请写明原因，会原样告知申报单位。
returned =
    ✓ 申报 { $filing } 已退回，原因已告知申报单位。
    更正期限：{ $until }

## 导出

table-title = 申报汇总表
table-ready = ✓ 汇总表已生成，共 { $count } 份申报。
table-name = { $edition }申报汇总表
table-sheet = 申报
table-code = 编号
table-state = 状态
table-complete = 已填
table-receipt-at = 提交时间
archive-title = 打包下载
archive-ready = ✓ 申报 { $filing } 的申报表和全部材料已打包。其中可能有商业秘密，请妥善保管。
archive-name = { $filing } { $name }

## 工作日安排

workdays-title = 工作日安排
workdays =
    已录入 { $first } 年至 { $last } 年的工作日安排。
    录入 { $year } 年：请把国务院办公厅关于 { $year } 年部分节假日安排的通知全文粘贴到这里。
workdays-preview =
    { $year } 年的安排读到如下，请与原文逐行核对：
    依据：{ $source }
    { $rows }
workdays-row = { $count ->
    [1] { $festivals }：{ $first }放假 1 天
   *[other] { $festivals }：{ $first }至{ $last }放假，共 { $count } 天
}
workdays-row-make-up = ；{ $days }上班
workdays-source = 国务院办公厅关于 { $year } 年部分节假日安排的通知
workdays-entered = ✓ { $year } 年的工作日安排已录入，涉及这一年的期限会按它推算。
button-workdays-right = 与原文一致，录入
button-workdays-again = 重新粘贴
call-changed = ! 公告内容刚才被同事改过，请核对下面的最新内容再发布。
return-preview =
    将把申报 { $filing } 退回更正，原因是：
    { $reason }
    确认后立即通知申报单位。要修改原因，请重新发送。
button-return-now = 确认退回
workdays-anew = 更正 { $year } 年：请把国务院办公厅关于 { $year } 年部分节假日安排的通知全文粘贴到这里，确认后替换原来录入的安排。
button-workdays-anew = 更正 { $year } 年
desk-more-clocks = 另有 { $count } 项期限，见「各项期限」。

## 未送达

desk-undelivered = { $count ->
    [0] 有消息没有送达，见「未送达」。
   *[other] 有 { $count } 条消息没有送达，见「未送达」。
}
button-undelivered = 未送达
undelivered-title = 未送达
undelivered-none = 目前没有送不到的消息。
undelivered-away = { $waiting ->
    [0] { $name }（{ $where }）：{ $since } 起停用机器人。
   *[other] { $name }（{ $where }）：{ $since } 起停用机器人，有 { $waiting } 条消息等待补发。
}
undelivered-refused = { $count ->
    [0] { $name }（{ $where }）：有消息没有送达。
   *[other] { $name }（{ $where }）：有 { $count } 条消息没有送达，最近一条在 { $at }。
}
undelivered-how = 请用电话等方式另行告知，或请对方改用网页。停用机器人的，恢复后积压的消息会自动补发。
button-told-otherwise = 已另行告知{ $name }
transport-telegram = Telegram
transport-web = 网页
