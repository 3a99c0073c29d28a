### 专家评审：评分、合议、综合排名、候选名单（第九条、第十八条至第二十条）。

part-said = { $part ->
    [material] 材料评审
    [defence] 陈述答辩
   *[onsite] 现场评审
}
typed-part-material = 材料 材料评审 material
typed-part-defence = 答辩 陈述答辩 defence
typed-part-onsite = 现场 现场评审 onsite

## 专家：要评的单位

button-home-expert = 开始评审
help-expert =
    /review　查看要评的单位
    /score　录入评分，例如 /score A03 4.1.2 65，可一次发送多行
score-home-title = 专家评审
score-nothing-yet = 评审组还没有分配申报单位，分配后会通知您。
score-due = { part-said }评分表请在 { $due } 前提交。
score-of = { $filing } { $name }
score-line =
    { $who }
    　{ $parts }
score-line-closed = { $who }：{ $why }
score-progress = { part-said } { $locked ->
    [yes] 已锁定
   *[no] { $done }/{ $count }
}
button-score-home = 要评的单位
button-score-next = 评 { $filing } { part-said }
button-declare = 回避声明
score-filing-title = 评审 · { $filing }
button-own-text = 看自评和附件
button-score-defence = 陈述答辩评分
button-score-onsite = 现场评分
button-score-material = 材料评分
button-score-read = 看申报材料
button-score-filing = 返回本单位

## 逐条评分

score-title = { $filing } · { part-said }
score-item-title = { $title } · { $item } { $name }（{ $points } 分）
score-item-progress = 已评 { $done } / { $count } 项　自评 { $texts } 份、附件 { $files } 个
score-choose-band = 请选择分档，或直接发送百分比：
score-band = { $least }–{ $most }
score-band-means = { $band }　{ $meaning }
score-band-process-in-short = { $least ->
    [0] 看不到成体系的做法
    [10] 做法刚刚成形，以应对为主
    [30] 做法对应基本要求，已展开
    [50] 做法有效、成体系，展开良好
    [70] 展开充分，没有明显差距
    [90] 全面展开，没有薄弱环节
   *[other] 见标准的评分说明
}
score-band-results-in-short = { $least ->
    [0] 没有结果，或结果很差
    [10] 少数方面有结果
    [30] 多数方面尚可，有改进趋势
    [50] 多数重要方面良好
    [70] 大多数重要方面优良
    [90] 长期卓越，在行业中领先
   *[other] 见标准的评分说明
}
button-score-percent = { $percent }%（{ $points } 分）
button-score-bands = 返回分档
button-score-skip = 跳过
button-score-item = 返回本条
button-score-sheet = 全部条款
score-saved = ✓ 已保存：{ $item } 给 { $percent }%，{ $points } 分。
score-now = 您给的分：{ $percent }%，{ $points } 分
score-strength = 优势：{ $text }
score-improve = 改进：{ $text }
score-pins = 已附照片或录音 { $count } 个。
score-pinned = ✓ 已附到 { $item }。可以接着发送照片或录音。
button-comment-strength = 写优势
button-comment-improve = 写改进
button-keep-strength = 记为优势
button-keep-improve = 记为改进
score-ask-strength = 请写 { $item } 的优势，写明做法和依据。
score-ask-improve = 请写 { $item } 的改进空间，写明缺什么、依据是什么。
score-comment-so-far =
    现在写的是：
    { $text }

    再发一次会替换以上内容。
score-kept-strength = ✓ 已保存 { $item } 的优势。
score-kept-improve = ✓ 已保存 { $item } 的改进。
score-what-is-it =
    收到您对 { $item } 写的内容：
    { $text }

    请选择记为哪一种。如果想给分，请发送数字，例如 65。
score-material-title = { $filing } · { $category } { $name }

## 评分表

score-sheet-left = 已评 { $done } / { $count } 项，还差 { $left } 项。
score-sheet-locked = 这份评分表已于 { $at } 锁定，不能再改。
score-sheet-total = 合计 { $total } 分，满分 { $most } 分。
score-category = { $category } { $name }
score-sheet-line = 　{ $item } { $name }：{ $percent ->
    [-1] 未评
   *[other] { $percent }%
}{ $commented ->
    [yes] 　有评语
   *[no] { "" }
}
button-score-go-on = 接着评 { $item }
button-score-review = 核对并锁定
button-score-change = 返回修改
button-score-table = 导出评分表
score-category-total = { $category } { $name }：{ $points } / { $most } 分
score-without-comment = 有 { $count } 项没有写优势或改进。评审报告要反馈这些内容，建议补上。
score-lock-means = 锁定后不能再改。评审组全部锁定后，组员之间才能看到彼此的评分（第十八条）。
button-score-lock = 确认锁定
score-locked = ✓ { $filing } 的{ part-said }评分表已锁定。评审组全部锁定后会通知您合议。

## 成行录入和表格

score-lines-title = 录入评分
score-lines-saved = ✓ { $filing } { part-said }：已保存 { $count } 项评分。
score-item-given = { $item } 给 { $percent }%
score-lines-comments = 已保存 { $count } 项评语。
score-lines-nothing = 没有保存新的评分。
score-lines-wrong = 下列 { $count } 处没有保存，请核对后再发：
score-lines-wrong-more = 另有 { $count } 处，更正上面的以后再发一次即可看到。
score-table-title = 评分表
score-table-name = { $filing } { part-said }评分表
score-table-ready = 评分表已生成。可以离线填写，保存后发回这里；已保存的评分都在表中。
ground-score-not-yours = 您所在的评审组没有评审 { $code }，没有保存。请核对申报编号。
ground-score-nothing-at-hand = 请先选择要评的单位和条款，再发送评分、评语或照片。
ground-part-not-scored = 本届办法对这一部分不评分。
ground-sheet-incomplete = 还有 { $count } 项没有评分，评完才能锁定。
ground-sheet-locked = { $filing } 的评分表已于 { $at } 锁定，不能再改。有不同意见的，请在合议时提出。

## 合议

consensus-title = 合议 · { $filing }
consensus-part-title = { $filing } · { part-said }合议
consensus-leader = 组长：{ $name }
consensus-sealed = { part-said }：还有组员没有锁定，评分互不可见
consensus-under-way = { part-said }：{ $left ->
    [0] 合议中，分歧条款都已议定
   *[other] 合议中，{ $left } 个分歧条款待组长议定
}
consensus-settled = { part-said }：组长已于 { $at } 定稿
button-consensus = 合议
button-consensus-material = 材料合议
button-consensus-defence = 答辩合议
button-consensus-onsite = 现场合议
button-consensus-part = 返回合议
button-consensus-item = 议 { $item }
button-consensus-back = 不改了
button-all-items = 全部条款
button-heat-map = 评分热图
consensus-far = { $count ->
    [0] 没有相差 { $spread } 个百分点以上的条款。
   *[other] 相差 { $spread } 个百分点以上的条款 { $count } 个：
}
consensus-item-line =
    { $item } { $name }
    　{ $percents }，计 { $percent }%{ $decided ->
    [yes] （已议定）
   *[no] { "" }
}
consensus-part-total = 目前本部分 { $total } 分，满分 { $most } 分。
consensus-gave = { $name }：{ $percent }%
consensus-mean = 平均 { $mean }%，最高与最低相差 { $spread } 个百分点
consensus-remark = { $name }（{ $at }）：{ $text }
consensus-how = 发送文字，会记入本条的讨论。
consensus-remarked = ✓ 已记入讨论。
consensus-decision-mean = { $name }议定：采用平均 { $before }%
consensus-decision = { $name }议定：由平均 { $before }% 改为 { $after }%，理由：{ $reason }
button-accept-mean = 采用平均 { $mean }%
consensus-accepted = ✓ { $item } 采用平均 { $mean }%。
consensus-reason = 议定理由
consensus-ask-reason = { $item } 改为 { $percent }%。请写明理由，会记入评审报告；写了理由才算议定。
consensus-decided = ✓ { $item } 议定为 { $percent }%。
button-settle = { part-said }定稿
button-settle-now = 确认定稿
settle-means = { part-said }定稿后，评分和议定都不能再改；各部分都定稿后形成评审报告（第二十条）。
settled = ✓ { part-said }已定稿。
heat-map-name = { $filing } { part-said }评分热图
heat-map-ready = 横排是条款，竖列是专家；标出的是分歧条款。
ground-sheets-sealed = 评审组还没有全部锁定{ part-said }评分表，锁定后才能合议。
ground-part-settled = 组长已于 { $at } 定稿，不能再改。
ground-leader-only = 只有组长能议定和定稿，本单位的组长是{ $name }。您可以发送文字参加讨论。
ground-items-undecided = 还有 { $count } 个分歧条款没有议定。请逐条采用平均或改定，再定稿。
ground-reviewers-too-few = 能参加评审的专家只有 { $count } 人，不足 { $least } 人，请秘书处补充专家后再定稿。

## 结果与排名

results-title = 评审进展与排名
button-results = 评审与排名
results-nothing = 还没有进入评审的单位。
results-ranking = 综合排名（按总分、现场得分、结果得分）：
results-line = { $place }. { $filing } { $name }　{ $total } 分{ $qualified ->
    [yes] { "" }
   *[no] 　未达入围线
}
results-progress = { part-said } { $settled ->
    [yes] 已定稿
   *[no] 锁定 { $locked }/{ $count }
}
review-total = 总分 { $total } 分，{ $qualified ->
    [yes] 达到入围线（第十九条）
   *[no] 未达入围线（第十九条）
}
result-title = 评审结果 · { $filing }
result-part = { part-said } { $points } 分，占 { $weight }%
result-exact = 总分的精确值是 { $numerator } / { $denominator }，显示时只截取、不进位。
result-category = { $category } { $name }：{ $points }（满分 { $most }）
button-review-report = 评审报告
report-name = { $filing } { $name }评审报告
report-ready = 评审报告已生成。
button-ranking-table = 排名表
button-ranking-picture = 排名图
ranking-name = { $edition }综合排名
ranking-ready = 综合排名表已生成，表中公式可以重算每一个总分。
ranking-picture-name = 综合排名图 { $number }
ranking-picture-ready = 综合排名图。
button-advice = 参考分析
advice-title = 参考分析
advice-what = 以下分析只供参考，不改变任何得分。
advice-without = 去掉任意一位专家后的总分范围：
advice-without-line = { $filing }　{ $total } 分，范围 { $least } 至 { $most } 分{ $turning ->
    [0] { "" }
   *[other] 　注意：去掉{ $names }会改变是否入围
}
advice-severity = 各位专家与同组其他专家的平均差距：
advice-severity-line = { $name }：{ $side ->
    [above] 偏高 { $apart } 个百分点
    [below] 偏低 { $apart } 个百分点
   *[even] 没有差距
}
button-sheets-due = { part-said }截止
sheets-due-ask = { part-said }评分表的截止日期是哪一天？例如 2026-5-20，到当天 24:00 止。
sheets-due-saved = ✓ 已定：{ part-said }评分表请在 { $due } 前提交，专家都已通知。
ground-due-in-the-past = { $due }已经过去，请另定一天。
ground-due-before-open = 申报单位可以申请专家回避到 { $until }，这之前不开放评分。请定在这之后。
ground-report-not-ready = { $filing } 的评审还没有全部定稿，评审报告尚未形成。

## 候选名单

button-candidates = 提出候选名单
candidates-title = 候选名单
candidates-how = 达到入围线的 { $count } 家如下，按综合排名。请点选推荐的奖项，同一单位可以同时列为两个奖项的候选（第二十条）。
candidates-line = { $filing } { $name }　{ $total } 分
candidates-under = { $filing } { $name }　不能列为候选：{ $ground }
button-candidate = { $filing } { $name }
button-candidate-on = ✓ { $filing } { $name }
button-propose = 下一步
candidates-ask-reason = { $filing } { $name }达到入围线而没有列为候选。请写明理由，会留存备查。
button-candidates-change = 返回修改
candidates-preview = 请核对候选名单：
candidates-of-class = { $name }（最多授予 { $cap } 家）：{ $count ->
    [0] 空缺
   *[other] { $filings }
}
candidates-left-out = { $filing } 未列为候选：{ $reason }
button-propose-now = 确认提出
candidates-proposed = ✓ 候选名单已提出，共 { $count } 家，监督组已获通知。下一步召开评委会全体会议（第二十一条）。
ground-below-threshold = 总分 { $total } 分，不足 { $threshold } 分。
ground-left-out-without-reason = 有 { $count } 家达到入围线而没有列为候选，也没有写明理由。
ground-review-open = { $filing } 的评审还没有定稿。
ground-nobody-proposed = 还没有推荐任何单位。请至少点选一家；本届全部空缺的，由评委会全体会议决定。

## 评审反馈

button-feedback = 评审反馈
feedback-of = 评审反馈 · { $filing }
feedback-what = 每一类先列材料得分，后列现场得分。优势和改进建议见评审反馈报告。
button-feedback-report = 评审反馈报告
feedback-name = { $filing } 评审反馈报告
feedback-ready = 评审反馈报告已生成。

## 通知

notice-sheets-due-set =
    { part-said }评分表请在 { $due } 前提交。
    .button = 查看
notice-sheets-due-soon =
    ⏳ { part-said }还有 { $count } 份评分表没有锁定，截止：{ $due }。
    .button = 继续评分
notice-sheets-overdue =
    ! { part-said }还有 { $count } 份评分表没有锁定，{ $due }已经截止，请尽快提交。
    .button = 继续评分
notice-panel-sheets-overdue =
    ! 您任组长的评审组，{ part-said }还有 { $count } 份评分表没有锁定，{ $due }已经截止。请提醒组员。
    .button = 查看
notice-sheets-still-missing =
    ! { part-said }还有 { $count } 份评分表没有锁定，{ $due }已经截止，专家和组长都已提醒过{ left-out-said }
    .button = 查看
notice-discussion-open =
    { $filing } 的{ part-said }，评审组 { $count } 人都已锁定，可以合议。
    .button = 去合议
notice-sheets-locked =
    { $filing } 的{ part-said }，评审组 { $count } 人都已锁定。
    .button = 查看
notice-part-reopened =
    ! { $filing } 的{ part-said }因有专家回避，原来的定稿作废，由其余专家重新合议（第十条）。
    .button = 查看
notice-report-ready =
    { $filing } 的评审已全部定稿，评审报告已形成（第二十条）。
    .button = 查看
notice-candidates-proposed =
    秘书处已提出候选名单，共 { $count } 家（第二十条）{ left-out-said }
    .button = 查看
deadline-sheets-due = 提交评分表
