### 公众：公示的页面和卡片（第十七条、第二十二条、第二十三条），举报（第二十五条）。

role-public = 公众

## 公示在页面和卡片上怎样说

posting-published = 发布：{ $place }，{ $at }。
posting-until = 公示到 { $until } 止。
posting-ended = 公示已于 { $until } 期满。
posting-would-end = 原定公示到 { $until } 止。
posting-mistake = 已于 { $at } 更正并重新公示，以更正后的公示为准。更正说明：{ $mistake }。
call-open-title = { $award }（第 { $number } 届）评审公告
call-open-until = 申报截止：{ $closes }。
call-open-media = 发布：{ $media }，{ $at }。
call-open-contact = 联系方式：{ $contact }
public-notice-online = 也可以在网上提出，材料要求相同：{ $link }

## 没有参评身份的人

public-home-title = 公示、异议与举报
public-home =
    在这里可以查看公示，在公示期内提出异议，也可以向监督组举报违规。不需要注册，不询问姓名。
    全部公示：{ $link }
public-home-notice = 正在公示：{ $title }。{ $until }
public-home-no-notice = 目前没有正在进行的公示。
public-objecting = 对名单有异议的，请在公示期满前提出；个人和单位各需提供哪些材料，下一步会逐项说明（{ $article }）。
button-object = 提出异议
button-corrected-by = 查看更正后的公示
button-report = 举报违规
help-public =
    公众：
    /start　查看正在进行的公示，提出异议，举报违规
    全部公示：{ $link }
help-supervisor =
    监督组：
    /reports　查看收到的举报
ground-notice-unknown = 没有找到这份公示，链接可能复制得不完整。
ground-edition-unknown = 没有找到这一届评审，链接可能复制得不完整。

## 举报

report-title = 向监督组举报
report-begin =
    评审中有违规、违纪情形的，任何单位和个人都可以向监督组举报（{ $article }）。
    举报直接交监督组。秘书处和评委会只知道有一件举报及其编号，看不到内容，也看不到是谁举报。
    您发送的文字加密保存，不留在这个对话里；举报中不记录您的身份。

    请在一条消息里写明：什么事、涉及谁、何时何地、有什么依据或线索。
report-as-yourself =
    您现在以参评身份进入。举报不会附上您的身份，但本对话会留下您办理过举报的痕迹。如不希望这样，请用浏览器的无痕窗口打开：
    { $link }
report-how =
    已收到，共 { $length } 个字，还没有提交。
    可以匿名提交；也可以留下姓名和联系方式，便于监督组核实情况，只有监督组看得到。
report-contact = 请在一条消息里写明您的姓名和联系方式，例如电话。发送后举报随即提交。
button-report-anonymous = 匿名提交
button-report-named = 留下联系方式再提交
button-report-again = 重写
button-report-drop = 不举报了
report-dropped = 没有提交任何举报，刚才写的内容没有保留。
report-filed-title = ✓ 举报已提交
report-filed =
    您的举报编号：{ $code }
    请记下这个编号，日后凭它与监督组核对。编号本身不含任何信息。

    接下来：监督组核查，并将情况报告评委会和秘书处（{ $article }）。
report-then-anonymous = 您没有留下联系方式，监督组无法与您联系；如有新的线索，可以再次举报，并写上这个编号。
report-then-named = 监督组需要核实情况时，会按您留下的方式联系您。
report-on-the-web =
    举报不经过这个聊天软件，请在网页上办理。打开下面的链接即可，不需要注册，也不与您在这里的身份关联：
    { $link }
said-in-confidence = （内容已加密处理，不在对话中保留）

## 监督组

button-home-supervisor = 查看举报
reports-title = 收到的举报
reports =
    { $edition }：{ $count ->
        [0] 还没有收到举报。
       *[other] 收到举报 { $count } 件，请点编号查看。每次查看都会记录在案。
    }
reports-line = { $code }　{ $at }
reports-on-the-web =
    举报内容不经过这个聊天软件。下面的链接只供您本人用一次，30 分钟内有效，在网页上发送 /reports 查看：
    { $link }
report-code = 举报 { $code }
report-at = 收到：{ $at }
report-named = 举报人留下的联系方式：{ $contact }
report-anonymous = 匿名举报，没有留下联系方式。
report-reading-noted = 本次查看已记录。请注意保密，不要转发。
button-reports = 全部举报

notice-misconduct-report = 监督组收到一件举报，编号 { $code }（第二十五条）。内容由监督组核查，核查情况会另行报告。
notice-report-to-read =
    ! 收到一件举报，编号 { $code }，请核查（第二十五条）。
    .button = 查看举报
