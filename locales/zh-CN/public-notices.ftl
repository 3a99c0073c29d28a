### 公示（第十七条、第二十二条）。

button-notices = 公示
notices-title = 公示
notice-not-yet-title = 还不能公示受理名单
notice-draft = { $edition }：受理名单共 { $count } 家，可以公示。
button-publish-notice = 公示受理名单
notice-place = 公示发布在哪些媒体或场所？请发送名称。评审公告发布在「{ $media }」。
button-same-media = 与评审公告相同
notice-preview =
    发布媒体：{ $place }
    公示从今天开始，到 { $until } 止。发布当日不计，发布后不能缩短。
button-publish-notice-now = 确认发布公示
notice-published = ✓ 公示已发布，并已通知有关各方。公告文本随后发来，可以直接送媒体刊登。
notice-kind-said = { $kind ->
    [award] 拟奖名单
   *[acceptance] 受理名单
}
notice-running =
    { notice-kind-said }公示中：{ $place }，{ $at } 发布。
    到 { $until } 止。
notice-over =
    { notice-kind-said }公示已期满：{ $place }，{ $at } 发布。
    到 { $until } 止。
notice-standing = 可进入下一阶段 { $goes_on } 家，因异议暂缓 { $held } 家，异议成立 { $out } 家。
gate-open = 公示已期满，没有待处理的异议，可以进入下一阶段。
gate-blocked = 目前还不能进入下一阶段：
button-go-on-acceptance = 进入专家评审
button-go-on-award = 提请县政府审定
notice-ended = ✓ 已进入下一阶段：{ stage-said }。有关各方已收到通知。

## 拟奖名单

button-award-list = 拟奖名单
award-title = 拟奖名单
award-list = 评委会投票产生的拟奖名单共 { $count } 家（第二十一条）。名单以投票结果为准，不能增减或改换等次；公示后提请县政府审定。
award-list-why = 　{ $ground }
award-list-gone = 投票后异议成立或退出的：{ $filings }。名额空缺，不递补（{ $article }）。
award-list-proposed = { $filing } { $name }：{ $award_class }
button-publish-award-notice = 公示拟奖名单
button-notice-text = 公告文本
button-correct-notice = 更正公示
notice-mistake = 已发布的公示不能改动，只能发布更正后的新公示，公示期重新计算。请写明原公示错在哪里，会写进新公示。
notice-text-title = 公告文本
notice-document-ready = ✓ 公告的 Word 文本。

## 公告正文

public-notice-title-acceptance = { $award }（第 { $number } 届）受理名单公示
public-notice-intro-acceptance = 根据《{ $award }管理办法》（{ $document }）第十七条，经征求县直有关部门意见和资格审查，形成第 { $number } 届{ $award }受理名单，现予公示：
public-notice-title-award = { $award }（第 { $number } 届）拟奖名单公示
public-notice-intro-award = 根据《{ $award }管理办法》（{ $document }）第二十一条、第二十二条，经评审和评委会全体会议审议，产生第 { $number } 届{ $award }拟奖名单，现予公示：
public-notice-listed = { $place }. { $organisation }
public-notice-listed-class = { $place }. { $organisation }（{ $award_class }）
public-notice-period = 公示期为 { $workdays } 个工作日，自 { $first }起，至 { $until } 止，发布当日不计。
public-notice-person = 对名单有异议的，请在公示期内向秘书处书面提出，并提供相应证明。个人提出的，应当签署本人姓名，注明联系电话、通讯地址，并提供身份证明。
public-notice-organisation = 单位提出的，应当注明住所、联系电话、通讯地址，并加盖单位公章。
public-notice-contact = 联系方式：{ $contact }
public-notice-correction = 更正说明：{ $mistake }。本公示取代此前发布的公示，公示期重新计算。
public-notice-date = { $day }
