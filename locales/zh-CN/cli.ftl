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
cli-backup = 备份数据到一个文件
cli-restore = 从备份文件恢复数据

start-demonstration = 演示模式：人员、单位和数据都是虚构的，时间可以快进。正式使用请加 --real。
start-real = 正式模式：没有演示功能，人员凭邀请链接进入。
start-address = 网址：{ $url }
start-data = 数据目录：{ $data }
start-single-writer = 请注意：系统中的 SQLite 版本在多个程序同时写入时可能损坏数据。本系统只用一个写入连接，不受影响；运行期间请不要用其他程序打开数据库。
start-first-secretary = 秘书处第一位人员请打开这个链接，只能使用一次：{ $url }
