### 演练：专家评审各步的说法。「.name」是这一步的名称。

rehearsal-enter_pool = 用表格登记专家 { $count } 位。
    .name = 登记专家
rehearsal-invite_expert = 从专家库邀请{ $name }。
    .name = 邀请专家
rehearsal-name_panel = 组成评审组，共 { $count } 人，组长{ $name }。
    .name = 组成评审组
rehearsal-assign_filings = 把申报单位分配到评审组。
    .name = 分配申报单位
rehearsal-replace_expert = { $gone }退出评审组，由{ $name }接替。原因：{ $reason }
    .name = 更换专家
rehearsal-declare_interest = 声明与 { $filing } 有利害关系，回避。理由：{ $reason }
    .name = 声明回避
rehearsal-declare_none = 声明与 { $filing } 没有利害关系。
    .name = 声明无利害关系
rehearsal-declare_rest = 声明与其余单位均没有利害关系。
    .name = 声明其余均无利害关系
rehearsal-challenge_expert = 申请{ $name }回避。理由：{ $reason }
    .name = 申请专家回避
rehearsal-rule_challenge =
    { $upheld ->
        [yes] { $filing } 申请{ $name }回避，决定予以回避。理由：{ $reason }
       *[no] { $filing } 申请{ $name }回避，决定不予回避。理由：{ $reason }
    }
    .name = 决定回避申请
rehearsal-set_meetings = 安排{ part-said }，共 { $count } 家。
    .name = 安排答辩和现场评审
rehearsal-confirm_meeting = 确认参加{ part-said }。
    .name = 确认参加
rehearsal-keep_minutes = 记录 { $filing } 的{ part-said }，专家到场 { $count } 人。
    .name = 写会议记录
rehearsal-set_sheets_due = 定下{ part-said }评分表的截止日：{ $day }。
    .name = 定评分截止日
rehearsal-score =
    { $way ->
        [lines] 逐行录入{ part-said }评分：{ $filings }。
        [buttons] 点按钮录入{ part-said }评分：{ $filings }。
       *[table] 用评分表录入{ part-said }评分：{ $filings }。
    }
    .name = 评分
rehearsal-comment = 给 { $filing } { part-said }的 { $item } 写评语。
    .name = 写评语
rehearsal-discuss = 合议 { $filing } { part-said }的 { $item }：{ $text }
    .name = 记入讨论
rehearsal-accept_mean = 议定 { $filing } { part-said }的 { $item }：采用平均值。
    .name = 采用平均值
rehearsal-decide_item = 议定 { $filing } { part-said }的 { $item }：{ $percent }%。理由：{ $reason }
    .name = 议定条款
rehearsal-close_part = { part-said }定稿：{ $filings }。
    .name = 定稿
rehearsal-take_heat_map = 下载「{ $file }」。
    .name = 下载评分对照图
rehearsal-export_ranking = 下载「{ $file }」。
    .name = 下载排名表
rehearsal-export_ranking_picture = 下载「{ $file }」。
    .name = 下载排名图
rehearsal-export_report = 下载「{ $file }」。
    .name = 下载评审报告
rehearsal-propose_candidates = 提出候选单位 { $count } 家。
    .name = 提出候选单位

rehearsal-expected-score =
    { $found_place ->
        [0] { $name }的总分是 { $total }，排第 { $place } 位；评审没有完成。
       *[other] { $name }的总分是 { $total }，排第 { $place } 位；实际是 { $found }，排第 { $found_place } 位。
    }
