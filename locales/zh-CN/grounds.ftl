### 各条理由：哪里不行，接着怎么办。每条都是带句号的完整句子。

## 代码换成的说法

filing-state = { $state ->
    [draft] 填写中
    [submitted] 已提交
    [returned] 已退回
    [withdrawn] 已撤回
   *[other] 其他状态
}
stage-said = { $stage ->
    [preparing] { stage-preparing }
    [called] { stage-called }
    [filing] { stage-filing }
    [qualification] { stage-qualification }
    [acceptance_notice] { stage-acceptance_notice }
    [review] { stage-review }
    [plenary] { stage-plenary }
    [award_notice] { stage-award_notice }
    [government] { stage-government }
    [followup] { stage-followup }
    [closed] { stage-closed }
   *[other] 其他阶段
}
festival-said = { $festival ->
    [new_year] { festival-new_year }
    [spring_festival] { festival-spring_festival }
    [qingming] { festival-qingming }
    [labour_day] { festival-labour_day }
    [dragon_boat] { festival-dragon_boat }
    [mid_autumn] { festival-mid_autumn }
    [national_day] { festival-national_day }
   *[other] { festival-other }
}
weekday-said = { $stated ->
    [1] { weekday-1 }
    [2] { weekday-2 }
    [3] { weekday-3 }
    [4] { weekday-4 }
    [5] { weekday-5 }
    [6] { weekday-6 }
   *[7] { weekday-7 }
}

## 申报条件

ground-not-in-county = 申报单位须在本县依法设立。
years-said = { $years } 年
months-said = { $months } 个月
ground-operating-too-short = { $years ->
    [0] 从 { $since }算到申报截止日，正常运行满 { months-said }，须满 { $required } 年。最早可申报：{ $earliest }。
   *[other] { $months ->
        [0] 从 { $since }算到申报截止日，正常运行满 { years-said }，须满 { $required } 年。最早可申报：{ $earliest }。
       *[other] 从 { $since }算到申报截止日，正常运行满 { years-said } { months-said }，须满 { $required } 年。最早可申报：{ $earliest }。
    }
}
ground-self-assessment-not-good = { $year } 年自评没有达到良好。近 { $required } 年须每年都达到。
ground-no-own-ip = 核心技术还没有自主知识产权。
ground-not-leading = 上一年度的营业收入、利税总额、总资产贡献率等主要指标，须有一项在全县同行业中靠前。
ground-no-contribution = 非营利性组织须对社会有突出贡献。
ground-not-recommended = 非营利性组织须有业务主管部门或登记管理部门推荐。取得推荐后可以修改回答。
ground-not-honest = 申报单位须守法诚信经营，信用记录和社会声誉良好。
hint-free-from = 申报截止日不早于 { $free_from }的，不再受此影响。
ground-policy-breach = { $happened }有过违背国家产业政策、质量政策或环保政策的情况，仍在近三年之内。{ hint-free-from }
ground-unlicensed = { $happened }有过证照不全的情况，仍在近三年之内。{ hint-free-from }
ground-accident = { $happened }发生过质量、安全或环保方面的责任事故，仍在近三年之内。{ hint-free-from }
ground-failed-inspection = { $happened }有过抽查不合格、出口质量问题或服务质量的严重问题，仍在近三年之内。{ hint-free-from }
ground-loss = { $year } 年度亏损。
ground-cheating = { $happened }在质量奖评选中有过违规行为，仍在近三年之内。{ hint-free-from }
ground-blacklisted = { $happened }被列入失信联合惩戒名单，仍在近三年之内。{ hint-free-from }
ground-other-breach = { $happened }有过其他严重的违法、违规或违纪行为，仍在近三年之内。{ hint-free-from }
ground-banned = 因以不正当手段获奖，称号已于 { $revoked_on }被撤销，{ $until }之前不得申报。

## 申报与提交

ground-window-not-open = 申报还没有开始。请在评审公告发布后办理。
ground-window-closed = 本届申报已于 { $closed_on }24:00 截止，不能再提交。如有疑问，请联系秘书处。
ground-filing-incomplete = 还有 { $count } 项必填内容没有填写，请在「查看全部」中补齐。
ground-files-unmarked = 还有 { $count } 题的材料没有标明是否涉及商业秘密，请打开该题，在卡片上标明。
ground-credit-code-disputed = 统一社会信用代码与另一份申报相同，秘书处正在核实。核实后会通知您，届时再提交。
ground-internal-notice-running = 内部公示到 { $end }24:00 才期满。期满后填写公示结果，即可提交。
ground-filing-not-editable = 这份申报目前是「{ filing-state }」状态，不能办理这一步。需要更正已提交的内容，请联系秘书处退回。
ground-not-yours = 这份申报不由您经办。如需共同办理，请由现在的经办人邀请您。
ground-role-missing = 您现在的身份不能办理这一步。如有疑问，请联系秘书处。
ground-wrong-stage = 这一步现在不能办理。本届目前的阶段：{ stage-said }。

## 进入

ground-call-unknown = 没有找到这个评审公告。请重新扫描公告中的二维码，或核对链接是否完整。
ground-invitation-unknown = 没有找到这个邀请，链接可能复制得不完整。请核对，或请邀请人重新发送。
ground-invitation-used = 这个邀请已经用过，每个邀请只能使用一次。请用当时的设备打开，或请邀请人重新发送。
ground-invitation-expired = 这个邀请已过有效期。请邀请人重新发送。

## 秘书处

ground-regulation-unknown = 系统里没有这个奖项的规则，请重新选择。
ground-edition-exists = 第 { $number } 届已经建立，请在「各届」中选择它，或换一个届次。
ground-call-in-the-past = 发布日期 { $published }已经过去，请改为今天或以后的日期。
ground-window-reversed = 截止日期 { $closes }须晚于发布日期 { $published }，请修改。
ground-window-too-short = 即使发布当天就开始内部公示，{ $workdays } 个工作日也要到 { $end }24:00 才期满，而申报截止日定在 { $closes }。请把截止日期定在公示期满之后。
ground-year-unknown = { $year } 年的节假日安排尚未录入，期限无法推算。由秘书处在工作台「工作日安排」中录入后，即可继续。
ground-year-known = { $year } 年的工作日安排随系统提供，不需要录入。
ground-filing-not-submitted = 已提交的申报才能退回，这份申报目前是「{ filing-state }」状态。
ground-filing-not-disputed = 这份申报的信用代码没有待核实的问题，可能已由其他同事处理。

## 文字与数字

ground-text-empty = 没有收到内容，请输入后再发送。
ground-text-too-short = 现在是 { $length } 个字，至少需要 { $limit } 个字。
ground-text-too-long = 现在是 { $length } 个字，最多 { $limit } 个字。请精简后再发一次。
ground-text-has-emoji = 这里不能使用表情符号「{ $character }」，请去掉后再发一次。
ground-option-unknown = 请点卡片上的按钮选择，或输入与按钮相同的文字。
ground-number-unreadable = 没有读出「{ $text }」是多少。请写一个整数，例如 260。
ground-number-not-whole = 「{ $text }」不是整数，请取整后再发一次。
ground-number-out-of-range = 这里可填 { $least } 至 { $most } 之间的整数，请核对后再发一次。
ground-date-unreadable = 没有读出「{ $text }」是哪一天。请写年月日，例如 2019-03-05 或 2019年3月5日。
ground-date-day-missing = 「{ $text }」缺少具体的日，请写全年月日，例如 2019-03-05。
ground-date-year = 「{ $text }」中的年份 { $year } 不在 { $earliest } 至 { $latest } 之间，请核对后再发一次。
ground-date-impossible = 日历上没有「{ $text }」这一天，请核对后再发一次。
ground-date-too-early = { $date }早于 { $earliest }，请填当日或以后的日期。
ground-date-too-late = { $date }晚于 { $latest }，请填当日或以前的日期。
ground-money-unreadable = 没有读出「{ $text }」是多少钱。可以写成「3500万」「1.2亿」或「35000000」。
ground-money-too-large = 「{ $text }」的数额太大，请核对是不是多写了「万」或「亿」。
ground-money-too-precise = 「{ $text }」精确到了分以下，请保留到分。
ground-money-negative = 这里不能填负数，「{ $text }」请核对后再发一次。
ground-phone-format = 「{ $text }」不像电话号码。请写手机号，或带区号的座机，例如 0376-5951234。
ground-phone-length = 电话号码的位数不对，现在是 { $length } 位。手机号是 11 位，座机要带区号。
ground-phone-area-code-missing = 座机号码「{ $number }」缺少区号，请写成 0376-5951234 这样的形式。
ground-email-format = 「{ $text }」不是完整的电子邮箱地址，请写成 name@example.com 这样的形式。
ground-credit-code-length = 统一社会信用代码是 18 位，现在是 { $length } 位，请核对营业执照或登记证书后再发一次。
ground-credit-code-character = 统一社会信用代码的第 { $position } 位是「{ $character }」，代码中不会出现这个字符。请核对是否与相近的字符混淆。
ground-credit-code-region = 统一社会信用代码的第 3 至 8 位应当都是数字，「{ $region }」请核对后再发一次。
ground-credit-code-check = 统一社会信用代码的最后一位是校验码，「{ $code }」的校验码不对，请核对营业执照或登记证书后再发一次。

## 文件

ground-file-expected = 这一题需要上传文件。请点输入框旁的添加按钮选择文件。
ground-file-empty = 这个文件是空的，请检查后重新选择。
ground-file-type-unknown = 「{ $name }」的格式不能接收。请转成 PDF、Word（docx）、Excel（xlsx）、TXT 或 JPG、PNG 图片再发。
ground-file-type-mismatch = 「{ $name }」的后缀是 { $named }，内容却是 { $found } 格式。请用原来的软件另存一份再发。
ground-file-heic = 「{ $name }」是苹果手机的 HEIC 照片，评审时可能打不开。请在手机「设置」「相机」「格式」中选「兼容性最佳」再拍，或把照片截屏后发来。
ground-file-old-office = 「{ $name }」是旧版的 Office 格式。请另存为 docx、xlsx 或 PDF 再发。
ground-file-locked = 这个 { $kind } 文件设有密码，无法打开。请取消密码后再发。
ground-file-suspicious = 这个 { $kind } 文件解压后异常庞大，为安全起见没有接收。请另存为 PDF 再发。
ground-file-unreadable = 这个 { $kind } 文件已损坏，或者没有上传完整。请确认能正常打开，再发一次。
ground-file-too-large = 文件超过了 { $limit } 的上限。请压缩或拆成几份再发。
ground-file-secrecy-mark =
    「{ $filename }」的文件名或首页带有「{ $mark }」标志，系统没有存储这份文件。
    请不要在这里发送任何涉及国家秘密的内容。请先核实：确属国家秘密的，按保密规定的渠道办理，并与秘书处联系；不属于的，请去掉标志后再发。
ground-file-already-there = 与「{ $name }」内容相同的文件已经在这一题里，不必再传。
ground-file-gone = 这份文件已经不在这一题里，可能刚被移除。请查看最新的内容。
ground-too-many-files = 这一题最多上传 { $most } 份文件。请移除不需要的，或把几份合成一份。

## 服务器

ground-disk-full = 刚才没有保存成功，原因是服务器磁盘已满。您之前的内容都在，请稍后再发一次这一条；仍不成功的，请联系秘书处。
ground-database-away = 刚才没有保存成功，原因是数据库暂时连接不上。您之前的内容都在，请稍后再发一次这一条；仍不成功的，请联系秘书处。

## 工作日安排

ground-arrangement-not-a-notice = 没有读到节假日安排。请粘贴国务院办公厅关于 { $year } 年部分节假日安排的通知全文。
ground-arrangement-wrong-year = 这是 { $stated } 年的通知，现在需要 { $expected } 年的。请换成 { $expected } 年的通知全文。
ground-arrangement-festival-missing = 没有读到 { $year } 年{ festival-said }的安排。请粘贴通知全文，不要遗漏。
ground-arrangement-festival-twice = { festival-said }出现了两次。请只粘贴一份通知的全文。
ground-arrangement-festival-misplaced = { festival-said }的放假日期应当在 { $earliest }至 { $latest }前后，请与原文核对。
ground-arrangement-no-days-off = 没有读到{ festival-said }放哪几天假，请与原文核对。
ground-arrangement-wrong-weekday = 「{ $text }」写的是{ weekday-said }，实际上是 { $day }。请与原文核对。
ground-arrangement-wrong-length = 「{ $text }」与日期对不上：{ festival-said }从 { $first }到 { $last }，共 { $expected } 天。请与原文核对。
ground-arrangement-no-such-date = { $year } 年没有「{ $text }」这一天，请与原文核对。
ground-arrangement-backwards = 放假的最后一天 { $last }早于第一天 { $first }，请与原文核对。
ground-arrangement-outside-year = { $day }不在 { $year } 年的安排之内，请与原文核对。
ground-arrangement-not-understood = 没有读懂这一句：「{ $text }」。请与原文核对，有多余的字请去掉。
ground-arrangement-make-up-not-weekend = { festival-said }的调休上班日 { $day }不是周末，请与原文核对。
ground-arrangement-overlap = { $day }重复出现，又见于{ festival-said }的安排，请与原文核对。
ground-arrangement-source-missing = 缺少通知的文号和日期，请补上。
ground-role-conflict = 您在这一届承担组织或评审工作，不能同时代表单位申报。单位要申报的，请由其他人员办理。
ground-represents-applicant = 您在这一届代表单位申报，不能同时承担组织或评审工作。请告知秘书处，由其他人员担任；这份邀请仍然有效。
ground-link-unknown = 这个链接无效。请在原来的设备上发送 /link，重新取得链接。
ground-link-used = 这个链接已经用过了。请在原来的设备上发送 /link，重新取得链接。
ground-link-expired = 这个链接已过期。请在原来的设备上发送 /link，重新取得链接。
ground-link-other-person = 这里已经在以另一个身份办理，不能再换成别人。请换一个浏览器或账号打开链接。
ground-file-kept-from-here = 为保护贵单位的材料，「{ $name }」没有在这里接收。
ground-file-too-large-here = 「{ $name }」超过 { $limit }，在这里传不了。
ground-message-kind-unknown = 这里只能读文字、文件、照片和录音。
ground-message-edited = 修改已经发出的消息，不会改变已保存的内容。需要改的，请重新发送一次。

## 征求意见与资格审查

ground-opinions-asked-already = 这一届已经征求过部门意见。
ground-no-departments = 还没有部门加入这一届。请先邀请有关部门，再征求意见。
ground-nothing-filed = 还没有提交的申报，暂时不需要征求意见。
ground-opinions-not-asked = 秘书处还没有征求部门意见。
ground-opinions-outstanding = 还有 { $count } 个部门没有答复。请等待答复；逾期的，请说明不再等待的理由。
ground-opinion-too-late = 这份申报已经审定，不能再修改意见。有新情况的，请直接联系秘书处。
ground-opinion-not-overdue = 答复期限还没有到：{ $due }。期限过后仍未答复的，才能说明理由。
ground-opinion-there = 这个部门已经答复，不需要说明。
ground-reason-missing = 请写明理由。
ground-objection-unanswered = 有 { $count } 个部门提出异议。决定受理的，请写明异议为何不成立。
ground-refusal-needs-grounds = 不予受理须写明依据的条款和理由。
ground-not-refused = 这份申报没有不予受理的决定，不需要陈述。
ground-refusal-final = 这份申报已经复核，结论不再改变。
ground-answer-too-late = 陈述意见的期限已过：{ $until }。
ground-refusal-may-be-answered = 申报单位在 { $until } 前可以陈述意见，期限过后才能确认。
ground-filing-ruled-on = 这份申报已经审定，不能再退回更正。

## 公示

ground-rulings-missing = 还有 { $count } 份申报没有审定。
ground-answers-unweighed = 有 { $count } 份不予受理的申报已陈述意见，请先复核。
ground-answer-awaited = 有申报单位在 { $until } 前可以陈述意见，期限过后才能公示。
ground-nobody-accepted = 没有受理的申报，不需要公示受理名单。
ground-notice-not-running = 没有正在进行的公示，不能更正。
ground-file-not-fetched = 「{ $name }」没有从聊天软件取到，可能已被删除，或网络太慢。请再发一次；仍不成功的，请在网页上传。


## 异议与公示期满

ground-objection-own-filing = 这是您自己经办的申报，不能对它提出异议。内容有误的，请联系秘书处。
ground-objection-too-late = 公示已于 { $until } 期满，不再受理异议。有违法、违规、违纪情形的，仍可以向监督组举报。
ground-objection-handed-in = 这件异议已经提交，不能再修改。需要补充的，请联系秘书处，或撤回。
ground-completion-too-late = 补正期限已于 { $until } 届满。有违法、违规、违纪情形的，仍可以向监督组举报。
ground-objection-lacks = 还缺「{ objection-field-said }」。
ground-facts-name-objector = 「事实和理由」里出现了您的「{ objection-field-said }」。这一段会告知被异议单位，请去掉能认出您的内容。
ground-objection-decided = 这件异议已经作出决定，不能再改动。
ground-objection-withdrawn = 这件异议已由异议人撤回，不必再办理。
ground-objection-returned-already = 这件异议已经退回补正，请等待异议人重新提交。
ground-objection-incomplete = 这件异议的材料还没有补正，不能作出决定。
ground-notice-runs = 公示还在进行，到 { $until } 止。
ground-objection-open = 对申报 { $filing } 的异议 { $objection } 还没有答复，期限：{ $until }。
ground-objection-open-unknown = 对申报 { $filing } 的异议 { $objection } 还没有答复；{ $year } 年的工作日安排尚未录入，期限暂时无法推算。
ground-objection-awaits = 对申报 { $filing } 的异议 { $objection } 正在补正，期限：{ $until }。
ground-award-list-empty = 投票结果没有产生拟奖单位，或者拟奖单位都已退出。奖项可以空缺；全部空缺的，不需要公示。
ground-evidence-without-objection = 贵部门对该单位没有提出异议，文件没有保存。有异议的，请先选择「有异议」并说明理由。
