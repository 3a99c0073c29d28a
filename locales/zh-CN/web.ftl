### 网页对话的界面文字。卡片本身的文字在各对话自己的文件里。

## 进入

web-gate-title = 请从链接进入
web-gate =
    这里是申报、评审全过程使用的对话页面，供收到邀请的人员和申报单位使用。

    申报单位：请扫描评审公告中的二维码，或打开公告中的链接。
    评审专家、评委、监督组及其他人员：请打开秘书处发给您本人的邀请链接。
    社会公众：查看公示、提出异议、举报违规，请点下面的「查看公示」。

    如果您以前用过，请用原来的手机或电脑、原来的浏览器打开。
web-enter-title = 欢迎
web-enter-call =
    这是评审公告的链接。申报单位点下面的按钮即可开始，不需要注册和密码；申报全程免费，自愿参加。

    进入后会记住这台设备，可以随时离开，回来时从原处继续。
web-enter-invitation =
    这是发给您本人的邀请。点下面的按钮即可进入，不需要注册和密码。

    链接只能使用一次，进入后会记住这台设备。请在您自己的手机或电脑上进入，不要转发。
web-enter-notice =
    点下面的按钮进入，可以对公示提出异议，或举报违规。不需要注册和密码，进入时不询问姓名。

    进入后会记住这台设备，可以随时离开，回来时从原处继续。
web-enter-report =
    点下面的按钮进入，可以向监督组举报评审中的违规情形。不需要注册和密码，不询问姓名，可以匿名。

    如果这是与别人共用的设备，请用浏览器的无痕窗口打开本页。
web-enter-known = 您已在这台设备上以「{ $name }（{ $role }）」进入。继续使用这个链接，请点下面的按钮。
web-enter-button = 进入
web-enter-back = 返回我的对话
web-refused-title = 这个链接不能使用
web-refused =
    链接可能已经用过、已过有效期，或者复制得不完整。

    邀请链接：请联系发给您的人重新发一个。
    评审公告的链接：请重新扫描公告中的二维码；申报已经截止的，公告会说明。

## 出错的页面

web-not-found-title = 没有这个页面
web-not-found = 地址可能不完整，或者文件已经不在、不对您开放。请返回对话页面。
web-foreign-title = 这一步没有执行
web-foreign = 请求不是从本页面发出的，为安全起见没有执行。请返回对话页面刷新后再试。
web-bad-request-title = 这一步没有完成
web-bad-request = 发送的内容不完整，没有保存。请刷新页面后再试一次。
web-error-title = 暂时没有完成
web-error = 服务器出了问题，这一步没有保存。您之前的内容都在，请稍后再试一次。
web-needs-script = 这个页面需要浏览器开启 JavaScript，请在浏览器设置中开启后刷新。

## 页眉

web-connecting = 正在连接
web-connected = 已连接
web-away = 正在重新连接
web-menu = 常用功能
web-menu-status = 查看进度与期限
web-menu-resume = 继续上次的步骤
web-menu-help = 帮助
web-menu-language = 切换语言

## 对话

web-log = 对话记录
web-day = { $date }（{ $weekday }）
web-opening = 正在打开对话记录
web-earlier = 查看更早的记录
web-new-message = 有新消息
web-from-bot = 评审系统：
web-from-you = 您：
web-sending = 正在发送
web-waiting = 尚未发送，网络恢复后自动发送
web-saved = 已保存
web-retry = 再发一次
web-discard = 不发了
web-unfold = 展开全文
web-fold = 收起
web-copy = 复制链接
web-copied = 已复制
web-close = 关闭

## 输入

web-write = 输入内容
web-send = 发送
web-attach = 添加文件或图片
web-choose-file = 选择文件或图片
web-take-photo = 拍照
web-record = 录音
web-stop-recording = 停止并发送
web-recording = 录音-
web-no-microphone = 没有录音：浏览器没有允许使用麦克风。请在浏览器的网站设置中允许，或者用手机录好后作为文件发送。
web-pick-date = 选择日期
web-drop = 松开鼠标即可上传
web-too-long = 这段文字太长，一次最多约 2 万字。请分成几段发送，或作为文件上传。
web-hint-nothing = 输入内容，或点上面的按钮
web-hint-text = 请输入
web-hint-long-text = 请输入，可以分段
web-hint-number = 请输入数字，如 3500万
web-hint-date = 请输入日期，如 2026-02-10
web-hint-phone = 请输入电话号码
web-hint-email = 请输入电子邮箱
web-hint-file = 请上传文件
web-hint-evidence = 百分比、评语，或发文件
web-hint-paper = 请上传程序生成的 json 文件
web-hint-text-or-file = 请输入文字，或上传文件

## 文件

web-uploading = 正在上传 { $percent }%
web-upload-waiting = 等待上传
web-stored = 已上传
web-cancel-upload = 取消
web-upload-cut = 上传中断，文件没有保存。请检查网络后再发一次。
web-file-empty = 这个文件是空的，没有上传。请检查后重新选择。
web-file-too-large = 文件大小 { $size }，超过上限 { $limit }，没有上传。请压缩或拆分后重新选择。
web-download = 下载 { $name }
web-enlarge = 放大查看 { $name }

## 演示

web-demo = 演示
web-desk = 演示台
web-desk-note = 这是演示，人员、单位和数据都是虚构的，没有法律效力。
web-desk-clock = 演示时间
web-desk-hour = 过 1 小时
web-desk-workday = 过 1 个工作日
web-desk-workdays = 过 5 个工作日
web-desk-people = 您现在是
web-desk-tabs = 在新标签页中打开另一个人，可以同时以两个人的身份操作。

## 公示页面

web-see-notices = 查看公示
web-board-title = 公示公告
web-board-now = 正在公示
web-board-calls = 正在受理申报
web-board-past = 往期公示
web-board-nothing = 目前没有正在进行的公示。
web-board-running = 公示中
web-board-over = 已期满
web-board-corrected = 已更正
web-board-counted = 期限怎样算出
web-board-successor = 查看更正后的公示
web-board-predecessor = 本公示更正了此前的公示，查看原公示
web-board-ways = 公示期内可以对名单提出异议（第二十三条）；评审中有违规情形的，任何时候都可以向监督组举报（第二十五条）。
web-board-object = 提出异议
web-board-report = 举报违规
web-board-download = 下载 Word 文本
web-board-file = 开始申报
web-board-back = 返回全部公示
web-board-home = 申报和评审入口
web-board-language = 中文
web-no-notice-title = 没有找到这份公示
web-no-notice = 地址可能不完整。全部公示，包括已期满的和已更正的，都列在公示页面上。
