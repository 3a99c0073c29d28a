### 专家库：用表格登记（第九条、第十条）。

button-pool-template = 下载专家名单模板
pool-table-how = 人数多的，可以下载模板，填好后直接发回。
pool-template-name = 专家名单模板
pool-template-ready = 专家名单模板已生成。每位专家填写一行，填好后把文件直接发到这里。
pool-entered =
    { $count ->
        [0] 没有登记新的专家。
       *[other] ✓ 已登记 { $count } 位专家。姓名和电话都相同的，只更新，不重复。
    }
pool-wrong = 名单中有 { $count } 处没有读取，请改正后再发；已登记的不会重复：
