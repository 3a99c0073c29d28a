### 评审图片与评审报告、反馈报告。

## 热力图

heat-map-title =
    { $part ->
        [material] 材料评审
        [defence] 陈述答辩
       *[onsite] 现场评审
    }：评分热图
heat-map-state =
    { $apart ->
        [0] 各项分差均不到 { $points } 个百分点。
       *[other] { $apart } 项分差达到 { $points } 个百分点，{ $waiting ->
            [0] 均已处理
           *[other] 其中 { $waiting } 项待组长认定
        }。
    }
heat-map-unit = 单位：%
heat-map-apart = 分差较大
heat-map-item = 评分项
heat-map-points = { $item }　{ $points } 分
heat-map-spread = 分差
heat-map-mean = 均值
heat-map-agreed = 认定
heat-map-total = 得分（满分 { $points }）
heat-map-waiting = 待定

## 雷达图

radar-part =
    { $part ->
        [material] 材料评审
        [defence] 陈述答辩
       *[onsite] 现场评审
    }
radar-unit = 各类目得分占该类目满分的百分比

## 综合排名

ranked-title = 综合排名（{ $article }）
ranked-award =
    { $award }（第 { $number } 届）{ $pages ->
        [1] { "" }
       *[other] 　第 { $page } 页，共 { $pages } 页
    }
ranked-place = 名次
ranked-code = 编号
ranked-organisation = 申报单位
ranked-part =
    { $part ->
        [material] 材料
        [defence] 答辩
       *[onsite] 现场
    }
ranked-weight = 占 { $percent }%
ranked-total = 总分
ranked-threshold = 分数线 { $points } 分（{ $article }）
ranked-nobody = 还没有完成评审的申报单位。
ranked-equal =
    { $by ->
        [onsite] 与上一名总分相同，现场得分列后
        [results] 与上一名总分、现场得分相同，结果类目得分列后
       *[none] 与上一名并列：总分、现场得分、结果类目得分均相同
    }

## 评审报告、反馈报告

report-section = { $numeral }、{ $title }
review-report-title = { $award }（第 { $number } 届）评审报告
review-report-intro = 根据{ $document }{ $first }至{ $last }，评审组对{ $organisation }（编号 { $code }）的申报进行了评审，按 { $standard } 逐项评分。现将评审情况和结果报告如下。
review-report-outcome = 评审结果
review-report-part =
    { $part ->
        [material] 材料评审
        [defence] 陈述答辩
       *[onsite] 现场评审
    }得 { $points } 分，按 { $percent }% 计入总分。
review-report-total = 总分 { $shown } 分，精确值为 { $exact } 分。
review-report-qualified = 总分达到 { $threshold } 分，符合{ $article }的要求。
review-report-not-qualified = 总分未达到 { $threshold } 分，不符合{ $article }的要求。
review-report-scores = 各项得分
review-report-item = 评分项
review-report-full = 满分
review-report-column =
    { $part ->
        [material] 材料
        [defence] 答辩
       *[onsite] 现场
    }
review-report-counted = 计入总分
review-report-sum = 合计
review-report-truncated = 得分按精确值计算和判定，表中保留两位小数，其后舍去，不作四舍五入，因此各项相加可能略小于合计。
review-report-radar = 各类目得分率
review-report-radar-part =
    雷达图，{ $part ->
        [material] 材料评审
        [defence] 陈述答辩
       *[onsite] 现场评审
    }各类目得分占满分的百分比：{ $shares }。
review-report-comments = 优势与改进机会
review-report-strengths = 优势：
review-report-improvements = 改进机会：
review-report-silent = 其余 { $count } 项没有书面评语。
review-report-all-silent = 各项均没有书面评语。
review-report-deliberation = 合议情况
review-report-none-deliberated = 各项的最高与最低评分相差均不到 { $points } 个百分点，没有需要合议的评分项。
review-report-deliberated = 最高与最低评分相差达到 { $points } 个百分点或经评审组讨论的评分项如下。分差以百分点计，合议前为各位专家评分的均值，合议后为计入的结果，均为百分比。
review-report-spread = 分差
review-report-before = 合议前
review-report-after = 合议后
review-report-reason = 理由、认定人和时间
review-report-item-of-part =
    { $item }（{ $part ->
        [material] 材料
        [defence] 答辩
       *[onsite] 现场
    }）
review-report-mean-counts = 按均值计入，未另作认定。
review-report-accepted = 组长{ $leader }于 { $at } 认可均值。
review-report-decided = { $reason }（组长{ $leader }于 { $at } 认定）
review-report-meetings = 陈述答辩和现场评审的安排（{ $article }）
review-report-meeting =
    { $part ->
        [material] 材料评审
        [defence] 陈述答辩
       *[onsite] 现场评审
    }：{ $at }，{ $place }。
review-report-present = 到场专家：{ $names }。
review-report-noted = 记录：
review-report-panel = 评审组（{ $article }）
review-report-reviewed =
    { $part ->
        [material] 材料评审
        [defence] 陈述答辩
       *[onsite] 现场评审
    }由 { $count } 名专家完成：{ $names }。组长{ $leader }于 { $at } 确认结果。
review-report-recused = 按规定回避、没有参加本单位评审的：{ $names }（{ $article }）。
review-report-left = { $name }于 { $at } 退出评审组，原因：{ $reason }
review-report-sign-leader = 组长　{ $name }（签名）：＿＿＿＿＿＿＿＿
review-report-sign-member = { $name }（签名）：＿＿＿＿＿＿＿＿

feedback-title = { $award }（第 { $number } 届）评审反馈报告
feedback-to = { $organisation }：
feedback-intro = 贵单位的申报（编号 { $code }）已按 { $standard } 完成评审（{ $article }）。现将得分情况、优势和改进机会反馈如下，供贵单位改进质量管理时参考。
feedback-contact = 对本报告有疑问的，请与秘书处联系：{ $contact }
