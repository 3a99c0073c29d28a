### 期限、推算过程、节假日。

deadlines-title = 各项期限
deadlines-none = 目前没有需要您留意的期限。有新的期限时，会提前在这里提醒您。
deadline-about = { $about } { $rule }
deadline-left = { $left ->
    [0] 今天之后到期前没有工作日。
   *[other] 还有 { $left } 个工作日。
}
button-timeline = 时间轴图
timeline-follows = 正在生成时间轴图，稍后发来。
timeline-ready = 时间轴图：深色为计入的工作日，浅色为不计的日子。
timeline-name = 各项期限时间轴
timeline-today = 今天
timeline-make-up = 调休上班
timeline-entry = { $name }：{ $due }（{ $article }）
timeline-entry-past = { $name }：{ $due }，已过（{ $article }）
deadline-hours-left = 还有 { $hours } 小时。
timeline-counted = 计入的工作日
timeline-skipped = 不计
deadline-line = { $rule }：{ $due }（{ $article }）
deadline-past = { $rule }：{ $due }，已过（{ $article }）
deadline-unknown = { $rule }：{ $year } 年的节假日安排尚未录入，暂时无法推算（{ $article }）
deadline-filing-closes = 申报截止
deadline-internal-notice-latest = 内部公示最迟发布时间
deadline-internal-notice-ends = 内部公示期满
deadline-correction-due = 更正后重新提交的期限
deadline-opinion-due = 部门答复征求意见的期限
deadline-refusal-answer-due = 申报单位陈述意见的期限
deadline-notice-ends = 公示期满
deadline-objection-due = 异议答复期限
deadline-objection-completion-due = 异议补正期限
deadline-named =
    { $deadline ->
        [internal-notice-latest] { deadline-internal-notice-latest }
        [internal-notice-ends] { deadline-internal-notice-ends }
        [correction-due] { deadline-correction-due }
       *[filing-closes] { deadline-filing-closes }
    }

derivation =
    { $workdays } 个工作日：{ $counted }。
    不计：{ $skipped }。
counted-make-up = { $day }（{ $weekday }，调休上班）
skipped-day = { $day }（{ $reason }）
skipped-days = { $first }至{ $last }（{ $reason }）
skipped-weekend = 周末
skipped-day_zero = 起算当日

festival-new_year = 元旦
festival-spring_festival = 春节
festival-qingming = 清明节
festival-labour_day = 劳动节
festival-dragon_boat = 端午节
festival-mid_autumn = 中秋节
festival-national_day = 国庆节
festival-other = 其他放假
festival-separator = 、
