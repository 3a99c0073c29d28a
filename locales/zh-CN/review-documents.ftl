### 评审图片与评审报告、反馈报告。

## 热力图

heat-map-title =
    { $part ->
        [material] 材料评审
        [defence] 陈述答辩
       *[onsite] 现场评审
    }：评分热力图
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

ranking-title = 综合排名（{ $article }）
ranking-award =
    { $award }（第 { $number } 届）{ $pages ->
        [1] { "" }
       *[other] 　第 { $page } 页，共 { $pages } 页
    }
ranking-place = 名次
ranking-code = 编号
ranking-organisation = 申报单位
ranking-part =
    { $part ->
        [material] 材料
        [defence] 答辩
       *[onsite] 现场
    }
ranking-weight = 占 { $percent }%
ranking-total = 总分
ranking-threshold = { $points } 分合格线（{ $article }）
ranking-equal =
    { $by ->
        [onsite] 与上一名总分相同，现场得分列后
        [results] 与上一名总分、现场得分相同，结果类目得分列后
       *[none] 与上一名并列：总分、现场得分、结果类目得分均相同
    }
