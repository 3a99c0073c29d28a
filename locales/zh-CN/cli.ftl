### 命令行，以及服务器启动时的说明。

cli-description = 质量奖申报与评审系统
cli-command = 命令
cli-serve = 启动服务器（默认是演示，加 --real 才是正式使用）
cli-host = 监听地址
cli-port = 监听端口
cli-data = 数据目录
cli-real = 正式使用：凭邀请链接进入，时间是真实时间，没有演示功能
cli-public-url = 对外的网址，链接和二维码以它开头，例如 https://award.example.gov.cn
cli-database = 改用 PostgreSQL 时的数据库网址；不写则用内置数据库
cli-rehearse = 按脚本演练：由虚拟人员在虚拟时间中办理，并核对结果
cli-scenario = 演练脚本文件；不写则用自带的脚本
cli-json = 把演练结果另存为这个 JSON 文件
cli-documents = 把演练中下载的文件留在这个文件夹，每人一个子文件夹
cli-backup = 备份数据到一个文件
cli-restore = 从备份文件恢复数据

start-demonstration = 演示模式：人员、单位和数据都是虚构的，时间可以快进。正式使用请加 --real。
start-telegram = Telegram：正在连接；连上了或连不上，运行日志里都会写明。网页不受影响。
start-real = 正式模式：没有演示功能，人员凭邀请链接进入。
real-not-here = 数据目录 { $data } 里是演示数据，不能用于正式使用。请用 --data 指明另一个目录。
start-address = 网址：{ $url }
start-data = 数据目录：{ $data }
start-single-writer = 请注意：系统中的 SQLite 版本在多个程序同时写入时可能损坏数据。本系统只用一个写入连接，不受影响；运行期间请不要用其他程序打开数据库。
start-first-secretary = 秘书处第一位人员请打开这个链接，只能使用一次：{ $url }

## 备份与恢复

cli-backup-done = 备份完成：{ $file }（{ $size }）。内有申报 { $filings } 件、文件 { $files } 个，写入后已重新读出核对。
cli-backup-key = 打开这些文件的密钥不在备份里，它在 { $path }。请把密钥另存一份，与备份分开保管：没有密钥，备份里的文件无法打开，密钥丢失后也无法补发。
cli-backup-damaged = 请注意：有 { $count } 个文件在备份之前就已缺失或损坏，名称列在备份内 manifest.json 的 damaged 一项。请检查磁盘，并从更早的备份中找回。
cli-audit-broken = 请注意：操作记录从第 { $seq } 条起对不上前一条，可能有人改动过数据库。请保留现状，并报告监督组。
cli-restore-done = 恢复完成：{ $data } 中是 { $at } 备份的数据，有申报 { $filings } 件、文件 { $files } 个。现在可以启动服务器。

ground-backup-no-database = 数据目录 { $data } 中没有内置数据库，没有可备份的内容。请用 --data 指明数据目录；使用 PostgreSQL 的，请按 docs/operations.md 用 pg_dump 备份。
ground-backup-file-exists = 文件 { $file } 已经存在，备份不会覆盖它。请换一个文件名。
ground-backup-database-damaged = 数据库没有通过完整性检查，因此没有生成备份。请保留以前的备份，检查磁盘，并按 docs/operations.md 处理。
ground-backup-newer = 数据目录 { $data } 中的数据库不是这个版本的程序建立的，因此没有生成备份。请用与服务器相同的版本备份。
ground-restore-no-file = 没有找到备份文件 { $file }。请核对文件名。
ground-restore-not-a-backup = 文件 { $file } 不是本系统的备份，或者没有写完整。没有恢复任何内容，请换一个备份文件。
ground-restore-newer = 备份 { $file } 是由更新的版本生成的。请先把程序更新到那个版本，再恢复。
ground-restore-damaged = 备份中的 { $member } 已经损坏。没有恢复任何内容，请换一个备份文件。
ground-restore-database-there = 数据目录 { $data } 中已有数据库，恢复不会覆盖它。请用 --data 指明另一个目录，或者先把原来的目录改名保留。
ground-restore-in-use = 数据目录 { $data } 正由另一个程序使用。请先停止服务器，再恢复。
ground-restore-key-missing = 备份中有加密的内容，其中文件 { $count } 个，需要密钥才能打开，而 { $path } 处没有密钥。请把另行保管的密钥复制到那里，再恢复一次。
ground-restore-key-other = { $path } 处的密钥打不开备份中加密的内容（其中文件 { $count } 个）。请换上备份时使用的密钥，再恢复一次。
ground-restore-key-unusable = { $path } 处的密钥不能使用：它应当正好 32 字节，并且只有所有者可以读写（chmod 600）。请改正后再恢复一次。

## 没有办成的原因

cli-in-use = 数据目录 { $data } 正由另一个程序使用。请先停止它，或者用 --data 指明另一个目录。
cli-database-newer = 数据库是由更新的版本建立的（{ $revision }）。请把程序更新到那个版本，再启动。
cli-database-away = 数据库连接不上，或者不能写入。请检查数据库服务和磁盘空间，再试一次。
cli-key-missing = 已有加密保存的文件，而 { $path } 处没有打开它们的密钥。为免文件从此无法打开，服务器没有启动，也没有另造密钥。请把另行保管的密钥复制到那里，再启动。
cli-key-unusable = { $path } 处的密钥不能使用：它应当正好 32 字节，并且只有所有者可以读写（chmod 600）。请改正后再启动。
cli-files-of-another = { $folder } 中的文件不属于这个数据库，或者数据库所记的文件不在这里。为免误删，服务器没有启动。请核对数据目录和数据库网址。
cli-system-refused = 系统没有允许这一步：{ $problem }
cli-telegram = 同时接入 Telegram，并选用其中一个程序库；令牌放在环境变量 TELEGRAM_TOKEN 中
cli-telegram-api = 自建 Bot API 服务器的地址，不填则连接 Telegram 官方
cli-telegram-webhook = 由 Telegram 推送消息到对外网址，而不是由本系统去取
cli-telegram-files = 允许申报材料经由 Telegram 传送；不加这一项，材料只能在网页上传
cli-telegram-bad-token = 环境变量 { $variable } 里的内容不像机器人令牌。请从 @BotFather 处完整复制，形如 123456:ABC… 的一串。
cli-telegram-no-token = 没有找到机器人的令牌。请把它放在环境变量 { $variable } 中，再启动一次。
