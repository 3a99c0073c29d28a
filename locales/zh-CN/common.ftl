### 日期、数字、金额、条款、通用按钮和说法。

## 日期

weekday-1 = 周一
weekday-2 = 周二
weekday-3 = 周三
weekday-4 = 周四
weekday-5 = 周五
weekday-6 = 周六
weekday-7 = 周日
month-1 = 1月
month-2 = 2月
month-3 = 3月
month-4 = 4月
month-5 = 5月
month-6 = 6月
month-7 = 7月
month-8 = 8月
month-9 = 9月
month-10 = 10月
month-11 = 11月
month-12 = 12月
date = { $year }年{ $month }{ $day }日（{ $weekday }）
day-of-month = { $day }日
date-short = { $month }{ $day }日
moment = { $day }{ $time }
year = { $year } 年

## 数字、列表、金额

numerals = 一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十 二十一 二十二 二十三 二十四 二十五 二十六 二十七 二十八 二十九 三十 三十一 三十二 三十三 三十四 三十五 三十六 三十七 三十八 三十九 四十
list-marks = ① ② ③ ④ ⑤ ⑥ ⑦ ⑧ ⑨ ⑩ ⑪ ⑫ ⑬ ⑭ ⑮ ⑯ ⑰ ⑱ ⑲ ⑳
list-separator = 、
money = { $amount }元
money-wan = { $amount }万元

## 条款。各条理由（ground-…）都是带句号的完整句子，条款用括号附在其后。

article = 第{ $number }条
article-item = 第{ $number }条第{ $item }项
ground-with-article = { $ground }（{ $article }）

## 身份

role-secretariat = 秘书处
role-applicant = 申报单位
role-expert = 评审专家
role-committee = 评委会委员
role-supervisor = 监督组成员
role-department = 有关部门

## 阶段

stage-preparing = 筹备中，评审公告尚未发布
stage-called = 评审公告已定，尚未到发布日
stage-filing = 正在接受申报
stage-qualification = 申报已截止，正在审查资格
stage-acceptance_notice = 正在公示受理名单
stage-review = 正在评审
stage-plenary = 评委会正在审议
stage-award_notice = 正在公示拟奖名单
stage-government = 正在报县政府审定
stage-followup = 已公布，正在跟踪
stage-closed = 已结束

## 回答

answer-yes = 是
answer-no = 否
answer-declared = 我已知悉并承诺
typed-yes = 是 是的 有 有的 对 对的 yes y 1
typed-no = 否 不是 没有 没 无 不 不对 no n 0
not-answered = 未填
not-answered-optional = 未填（选填）
answer-not-taken =
    { $reason }
    这一条没有保存，此前的内容都在。请再发一次。
refused-title = 这一步没有办成

## 文件

mark-public = 可公开
mark-trade_secret = 商业秘密
mark-none = 未标明
file-line = { $name }（{ $mark }）
being-prepared = ⏳ 正在生成文件，完成后会发到这里。您可以先办别的事。
errand-failed = 文件没有生成，原因在服务器一侧，已保存的内容不受影响。请稍后再试一次；仍不行的，请联系系统管理人员。

## 通用按钮

button-home = 返回首页
button-help = 使用帮助
button-resume = 继续办理
button-back = 上一题
button-later = 稍后再填
button-skip = 跳过
button-all = 查看全部
button-field-done = 本题填好了
button-remove-file = 移除 { $name }
button-previous = 上一页
button-more = 下一页
