### 评分表、综合排名表、专家库名单，以及读回这些表格时的各条理由。

## 位置在前，理由在后

ground-at = { $where }：{ $ground }

## 评分表

sheet-tab = 评分表
sheet-part = { $part ->
    [material] 材料评审
    [defence] 陈述答辩
    [onsite] 现场评审
   *[other] 评审
}
sheet-title = { $award }（第 { $number } 届）{ sheet-part }评分表
sheet-code = 编号
sheet-organisation = 单位
sheet-how = 请只填写浅黄色的单元格：百分比按 { $step } 的倍数填写整数；优势和改进可以先不填。
sheet-how-back = 填好后保存，发回聊天窗口即可；可以分几次发回，没有填写的项目不受影响。
sheet-category = 类别
sheet-item = 条款
sheet-name = 名称
sheet-points = 分值
sheet-percent = 百分比（%）
sheet-strength = 优势
sheet-improve = 改进
sheet-percent-prompt-title = 百分比
sheet-percent-prompt = 请选择，或填写 { $step } 的倍数，例如 65。各分档的含义见右侧。
sheet-percent-wrong-title = 百分比不对
sheet-percent-wrong = 请填写 { $least } 至 { $most } 之间 { $step } 的倍数，只写数字，不写百分号。
sheet-comment-wrong-title = 文字太长
sheet-comment-wrong = 最多 { $limit } 个字，请精简。
sheet-band = 分档（%）
sheet-band-process = 过程类条款（4.1 至 4.6）
sheet-band-results = 结果类条款（4.7）
sheet-band-process-means = { $least ->
    [0] 看不到成体系的做法，信息零散。
    [10] 做法刚刚成形，多数部门刚起步，以应对问题为主。
    [30] 做法对应基本要求，已经展开；开始评价和改进。
    [50] 做法有效、成体系，展开良好；依据事实评价改进，与组织的需要协调。
    [70] 做法对应各项要求，展开充分，没有明显差距；改进和分享已成为管理手段。
    [90] 做法完善，全面展开，没有薄弱环节；持续创新，与组织的需要完全融合。
   *[other] 见标准的评分说明。
}
sheet-band-results-means = { $least ->
    [0] 没有结果，或结果很差。
    [10] 少数方面有结果，趋势还不明显，没有对比。
    [30] 多数方面水平尚可，有改进趋势，开始有对比。
    [50] 多数重要方面水平和趋势良好，部分与同行对比有优势。
    [70] 大多数重要方面水平优良，趋势持续向好，多数对比领先。
    [90] 各重要方面水平卓越并长期保持，在行业中领先，足为标杆。
   *[other] 见标准的评分说明。
}

## 综合排名表

ranking-tab = 综合排名
ranking-title = { $award }（第 { $number } 届）综合排名
ranking-note = 分数由公式算出，修改单位页中的百分比即重新计算。显示到小数点后两位，只截断，不进位；比较时使用右侧的数值。
ranking-place = 名次
ranking-total = 总分
ranking-part-total = 小计
ranking-qualifies = 达到分数线
ranking-results = 结果类得分
ranking-compared = { $measure ->
    [total] 总分（比较用）
    [onsite] 现场得分（比较用）
    [results] 结果类得分（比较用）
   *[other] 比较用
}
ranking-waiting = 评审尚未完成
ranking-mean = 计算值（%）
ranking-agreed = 合议（%）
ranking-reason = 合议理由
ranking-accepted = 接受计算值
ranking-counts = 采用（%）
ranking-earned = 得分
ranking-rules = 计算规则
ranking-weight = { sheet-part }权重（%）
ranking-threshold = 分数线
ranking-aggregation = { $aggregation ->
    [mean] 每项取各位专家百分比的平均值。
    [trimmed_mean] 五位及以上专家的，每项去掉一个最高、一个最低后取平均值；不足五位的，取平均值。
    [consensus] 每项取各位专家百分比的平均值；有合议的，以合议为准。
   *[other] 见评审规则。
}
ranking-exactly = 比较前保留 { $decimals } 位小数：专家不超过七人时，这与按分数精确计算的结论完全一致。

## 专家库名单

pool-tab = 专家库
pool-how = 每位专家一行。姓名、工作单位、联系电话须填写，其余可以空着；各列可以调换顺序，不能改列名。
pool-how-kin = 近亲属任职单位用于回避核对，有几家的，用、或；隔开，或在单元格内换行。
pool-name = 姓名
pool-employer = 工作单位
pool-credit-code = 单位统一社会信用代码
pool-speciality = 专业领域
pool-phone = 联系电话
pool-kin = 近亲属任职单位

## 评分：各条理由

ground-score-line-incomplete = 这一行没有读全。请写申报编号、条款和百分比，例如 A03 4.1.2 65。
ground-score-other-applicant = 写的是 { $code }，现在评的是 { $expected }。这一行没有保存。
ground-score-item-unknown = 没有「{ $item }」这一条款，最接近的是 { $closest } { $name }。请核对。
ground-score-item-twice = { $item } 写了两次，内容不同，另一处是 { $first }。两处都没有保存，请只留一处。
ground-score-comment-too-long = 现在是 { $length } 个字，最多 { $limit } 个字。请精简。
ground-score-percent-unreadable = 没有读出「{ $typed }」是多少。请写数字，例如 65 或 65%。
ground-score-percent-fraction = 「{ $typed }」是小数。要给 65%，请写 65，不写 0.65。
ground-score-percent-range = 「{ $typed }」不在 { $least } 至 { $most } 之间，请核对。
ground-score-percent-step = 百分比每 { $step } 一档，「{ $typed }」不在其中，最接近的是 { $below } 和 { $above }。

## 读回评分表：各条理由

ground-score-sheet-unknown = 这不是从这里取得的评分表，或其中的标识已经丢失。请重新取得评分表，把填好的内容复制过去再发。已保存的评分不受影响。
ground-score-sheet-layout = 评分表的行列已经变动，无法对应。请重新取得评分表，把填好的内容复制过去再发。已保存的评分不受影响。
ground-score-sheet-other-edition = 这是另一届的评分表，没有保存。请换成本届的再发。
ground-score-sheet-other-applicant = 这是 { $code } 的评分表，现在评的是 { $expected }，没有保存。
ground-score-sheet-other-part = 这是{ sheet-part }的评分表，与现在评的不是同一部分，没有保存。
ground-score-sheet-heading-changed = 表头写的是「{ $found }」，应当是「{ $expected }」。为避免评错单位，没有保存。
ground-score-sheet-item-empty = 这一行的条款号被删掉了，这一行没有保存。
ground-score-sheet-row-mixed = { $item } 的名称应当是「{ $name }」，这一行可能错位，没有保存。
ground-score-sheet-item-missing = 表中缺少 { $item } { $name }这一行。
ground-score-sheet-rows-extra = 表格下方多出 { $count } 行内容，没有读取。

## 读工作簿：各条理由

ground-workbook-kind-unknown = 这不是 Excel 的 xlsx 工作簿。请用原来的软件另存为 xlsx 再发。已保存的内容都在。
ground-workbook-macros = 这个工作簿带有宏，为安全起见没有接收。请另存为不带宏的 xlsx 再发。已保存的内容都在。
ground-cell-formula = 这里是公式。请直接填写内容，不用公式。
ground-cell-merged = 这里被合并了。请取消合并再填写。
ground-cell-date = 这里变成了日期。请把单元格格式改为文本或数字，再填写一次。
ground-cell-error = 这里是错误值，请改为要填写的内容。

## 读专家库名单：各条理由

ground-pool-column-missing = 没有找到「{ $column }」一列。请使用名单模板，不要改列名。
ground-pool-cell-empty = 「{ $column }」没有填写，这一行没有读取。
ground-pool-twice = 姓名和电话与 { $first } 那一行相同，只读取前一行。
ground-pool-too-long = 名单太长，只读取到第 { $most } 行。请分成几份再发。
ground-pool-empty = 名单中还没有专家。请每位专家填写一行再发。
ground-cell-digits-lost = 这里的数字太长，表格软件只能保留 15 位，后面的已经变成 0。请把单元格格式改为文本，再填写一次。
