### Telegram 中由系统直接说的话。

telegram-group = 为保护各单位的信息，这里不在群里办理。请点我的头像，单独发消息给我。
telegram-enter-by-link = 还不知道您是谁。请打开评审公告里的链接，或秘书处发给您的邀请链接。
telegram-not-saved =
    { $reason }
    刚才的内容还没有保存，系统会自动再试，请不要重复发送。保存后会在这里回复您。
telegram-trouble = 系统出了故障，刚才的内容没有保存，此前的内容都在。请稍后再发一次；仍不行的，请联系秘书处。
telegram-file-elsewhere =
    「{ $name }」请在网页上查看，不经过 Telegram。下面的链接只供您本人用一次，30 分钟内有效：
    { $link }

## 命令菜单

command-status = 查看进度和期限
command-resume = 回到上次办理的地方
command-filing = 打开申报
command-deadlines = 查看各项期限
command-objections = 查看我提出的异议
command-link = 换一台设备或换一个软件接着办
command-language = 切换中文或英文
command-cancel = 离开正在办理的事项
command-help = 使用帮助
