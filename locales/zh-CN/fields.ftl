### 表格：各部分、各题的问法、简称、填写说明和选项。

## 各部分

section-eligibility = 申报条件
section-profile = 单位信息
section-figures = 经营数据
section-self_assessment = 自评得分
section-declaration = 申报承诺
section-categories = 七个方面的自评
section-documents = 证明材料
section-internal_notice = 内部公示
section-call = 评审公告

## 多处共用的说明

hint-three-years = 近三年从申报截止日往前算。选「是」后再填日期，系统会据此核对。
hint-latest = 有多次的，填最近一次。例如 2024-06-18。
hint-figures = 可以写成「3500万」或「1.2亿」，按审计报告填写。
hint-loss-figures = 可以写成「860万」，亏损写成「-20万」，按审计报告填写。
hint-score = 满分 1000 分，按自评报告填写整数。
hint-category = 可以直接输入文字，也可以上传文件；篇幅较长的，建议上传文件。
hint-files = 支持 PDF、Word（docx）、Excel（xlsx）、TXT 和 JPG、PNG 图片。

## 申报条件

field-in_county = 贵单位是在本县依法设立的吗？
    .short = 在本县设立
    .hint = 以营业执照或登记证书上的登记地为准。
field-operating_since = 贵单位从哪一天起正常运行？
    .short = 运行起始日
    .hint = 写年月日，例如 2019-03-05。一般填成立日期；成立后才投产或开业的，填实际开始的日期。
field-org_kind = 贵单位属于哪一类？
    .short = 单位类别
    .hint = 学校、医院、社会团体等不以营利为目的的，选「非营利性组织」。两类单位的条件有所不同。
option-org_kind-enterprise = 企业等生产经营单位
option-org_kind-nonprofit = 非营利性组织
field-little_giant = 贵单位是专精特新「小巨人」企业吗？
    .short = 「小巨人」企业
    .hint = 以认定文件为准，后面需要上传。选「是」的，自评良好的年限由三年减为两年。
field-self_assessed = { $year } 年度，贵单位按卓越绩效准则自评，结果如何？
    .short = { $year } 年自评
    .hint = 以本单位当年自评报告的结论为准，得分在后面填写。
option-self_assessed-good = 良好及以上
option-self_assessed-not_good = 未达到良好
option-self_assessed-not_done = 没有开展自评
field-own_ip = 贵单位的核心技术有自主知识产权吗？
    .short = 自主知识产权
    .hint = 例如专利、软件著作权、植物新品种权。选「是」的，后面需要上传证明。
field-leading_indicator = 上一年度，贵单位哪一项指标在全县同行业中靠前？
    .short = 领先的指标
    .hint = 有一项即可。几项都靠前的，选最突出的一项。
option-leading_indicator-revenue = 营业收入
option-leading_indicator-profit_tax = 利税总额
option-leading_indicator-asset_contribution = 总资产贡献率
option-leading_indicator-none = 以上都不靠前
field-contribution = 贵单位对社会有突出贡献，并且有材料可以证明吗？
    .short = 社会贡献
    .hint = 例如服务人数、公益成效、受到的表彰。
field-recommended = 贵单位的业务主管部门或登记管理部门同意推荐吗？
    .short = 主管部门推荐
    .hint = 非营利性组织须有其中一个部门推荐，后面需要上传推荐意见。
field-honest = 贵单位是否守法诚信经营，信用记录和社会声誉良好？
    .short = 诚信经营
    .hint = 不确定信用记录的，可以先到「信用中国」网站查询。
field-policy_breach = 近三年，是否有过违背国家产业政策、质量政策或环保政策的情况？
    .short = 违背政策
    .hint = 例如使用国家明令淘汰的工艺设备。{ hint-three-years }
field-policy_breach_on = 违背政策的情况发生在哪一天？
    .short = 违背政策日期
    .hint = { hint-latest }
field-unlicensed = 近三年，是否有过该办的证照没有办理的情况？
    .short = 证照不全
    .hint = 例如未取得许可就生产、销售或提供服务。{ hint-three-years }
field-unlicensed_on = 证照不全的情况发生在哪一天？
    .short = 证照不全日期
    .hint = 持续一段时间的，填最后一天。{ hint-latest }
field-accident = 近三年，是否发生过质量、安全或环保方面的责任事故？
    .short = 责任事故
    .hint = 经调查认定贵单位负有责任的，选「是」。{ hint-three-years }
field-accident_on = 责任事故发生在哪一天？
    .short = 责任事故日期
    .hint = { hint-latest }
field-failed_inspection =
    近三年，是否发生过下列任何一种情况？
    ① 产品在各级监督抽查中不合格；
    ② 出口产品因质量问题被索赔、退货或通报；
    ③ 服务质量出现严重问题。
    .short = 抽查与服务问题
    .hint = { hint-three-years }
field-failed_inspection_on = 这种情况发生在哪一天？
    .short = 抽查与服务问题日期
    .hint = { hint-latest }
field-loss = 近三年，贵单位是否有哪一年亏损？
    .short = 年度亏损
    .hint = 以审计报告的净利润为准，后面还会逐年填写并核对。
field-loss_year = 是哪一年亏损？
    .short = 亏损年度
    .hint = 有多年的，选最近一年。
field-cheating = 近三年参评政府质量奖，是否有过造假或其他违规行为？
    .short = 评奖违规
    .hint = 国家、省、市、县的质量奖都算。{ hint-three-years }
field-cheating_on = 评奖违规发生在哪一天？
    .short = 评奖违规日期
    .hint = { hint-latest }
field-blacklisted = 近三年，是否因严重失信被列入联合惩戒名单？
    .short = 失信惩戒
    .hint = 已经移出名单的也算。{ hint-three-years }
field-blacklisted_on = 是哪一天列入名单的？
    .short = 列入惩戒名单日期
    .hint = { hint-latest }
field-other_breach = 近三年，是否有过其他严重的违法、违规或违纪行为？
    .short = 其他严重违法
    .hint = 前面几题已经填过的，不必重复。{ hint-three-years }
field-other_breach_on = 其他严重违法行为发生在哪一天？
    .short = 其他严重违法日期
    .hint = { hint-latest }

## 单位信息

field-org_name = 贵单位的全称是什么？
    .short = 单位全称
    .hint = 与营业执照或登记证书一致。
field-credit_code = 贵单位的统一社会信用代码是什么？
    .short = 信用代码
    .hint = 共 18 位，见营业执照或登记证书，字母大小写均可。
field-address = 贵单位的地址是什么？
    .short = 地址
    .hint = 填实际经营或办公的地址，精确到门牌号。
field-legal_representative = 法定代表人是谁？
    .short = 法定代表人
    .hint = 没有法人资格的单位，填负责人姓名。
field-contact_name = 申报联系人是谁？
    .short = 联系人
    .hint = 秘书处有事会与这位联系。
field-contact_phone = 联系人的电话号码是多少？
    .short = 联系电话
    .hint = 手机，或带区号的座机，例如 0376-5951234。
field-contact_email = 联系人的电子邮箱是什么？
    .short = 电子邮箱
    .hint = 选填，没有可以跳过。
field-industry = 贵单位属于什么行业？
    .short = 行业
    .hint = 例如「农副食品加工业」「初等教育」。
field-employees = 贵单位现有职工多少人？
    .short = 职工人数
    .hint = 只写数字，例如 260。
field-main_products = 贵单位的主要产品或服务是什么？
    .short = 主要产品或服务
    .hint = 几句话即可。
field-recommending_body = 有哪个单位推荐贵单位申报吗？
    .short = 推荐单位
    .hint = 选填。乡镇（办事处）、县直部门或行业协会都可以，没有可以跳过。
field-is_branch = 贵单位是其他单位的分支、内设或派出机构吗？
    .short = 分支或派出机构
    .hint = 选「是」的，审查、内部公示和推荐意见由所属单位办理。
field-parent_name = 所属单位的全称是什么？
    .short = 所属单位
    .hint = 与所属单位的营业执照或登记证书一致。

## 经营数据

field-revenue = 贵单位 { $year } 年营业收入是多少？
    .short = { $year } 年营业收入
    .hint = { hint-figures }非营利性组织填当年总收入。
field-profit_tax = 贵单位 { $year } 年利税总额是多少？
    .short = { $year } 年利税总额
    .hint = 利税总额是利润总额加上应缴税金。{ hint-loss-figures }
field-net_profit = 贵单位 { $year } 年净利润是多少？
    .short = { $year } 年净利润
    .hint = { hint-loss-figures }

## 自评得分

field-assessment_score = 贵单位 { $year } 年自评得了多少分？
    .short = { $year } 年自评得分
    .hint = { hint-score }

## 申报承诺

field-declaration =
    请代表贵单位确认：
    ① 填写的内容和提交的材料完整、真实、准确，由贵单位负责；
    ② 其中没有任何涉及国家安全或国家秘密的内容；
    ③ 涉及商业秘密的材料，上传时逐份标明。
    .short = 申报承诺
    .hint = 作出承诺后才能上传材料。如有涉密内容，请不要在这里发送，先与秘书处联系。

## 七个方面的自评

field-category_leadership = 「领导」方面，贵单位是怎样做的，效果如何？
    .short = 领导
    .hint = 包括高层领导的作用、组织治理、社会责任。{ hint-category }
field-category_strategy = 「战略」方面，贵单位是怎样做的，效果如何？
    .short = 战略
    .hint = 包括战略的制定与部署。{ hint-category }
field-category_customers = 「顾客与市场」方面，贵单位是怎样做的，效果如何？
    .short = 顾客与市场
    .hint = 包括怎样了解顾客和市场，怎样维护顾客关系、提高满意程度。{ hint-category }
field-category_resources = 「资源」方面，贵单位是怎样做的，效果如何？
    .short = 资源
    .hint = 包括人力、财务、信息和知识、技术、基础设施，以及与相关方的关系。{ hint-category }
field-category_processes = 「过程管理」方面，贵单位是怎样做的，效果如何？
    .short = 过程管理
    .hint = 包括过程的识别与设计、实施与改进。{ hint-category }
field-category_improvement = 「测量、分析与改进」方面，贵单位是怎样做的，效果如何？
    .short = 测量、分析与改进
    .hint = 包括测量、分析和评价，以及改进与创新。{ hint-category }
field-category_results = 「结果」方面，贵单位取得了哪些成绩？
    .short = 结果
    .hint = 请用近三年数据说明水平、趋势，以及与同行的对比。{ hint-category }

## 证明材料

field-doc_licence = 请上传营业执照或登记证书。
    .short = 执照或登记证书
    .hint = { hint-files }
field-doc_accounts = 请上传近三年的审计报告或财务报表。
    .short = 财务资料
    .hint = 经营数据将与它核对。{ hint-files }
field-doc_ip = 请上传自主知识产权的证明。
    .short = 知识产权证明
    .hint = 例如专利证书、软件著作权登记证书。{ hint-files }
field-doc_little_giant = 请上传专精特新「小巨人」企业的认定文件。
    .short = 「小巨人」认定
    .hint = { hint-files }
field-doc_recommendation = 请上传业务主管部门或登记管理部门的推荐意见。
    .short = 部门推荐意见
    .hint = 须加盖该部门公章，请上传扫描件或照片。{ hint-files }
field-doc_other = 还有其他要补充的证明材料吗？
    .short = 其他材料
    .hint = 选填，例如体系认证、荣誉证书、社会责任报告。{ hint-files }

## 内部公示

field-notice_place = 内部公示张贴或发布在哪里？
    .short = 公示地点
    .hint = 例如「厂区公告栏和内部办公网」。分支或派出机构，填所属单位的公示地点。
field-notice_published_on = 内部公示是哪一天发布的？
    .short = 公示发布日期
    .hint = 发布当日不计入公示时间，何时期满由系统推算。公示不早于评审公告发布之日。
field-notice_objections = 公示期间有人提出异议吗？
    .short = 公示异议
    .hint = 内部公示的异议由本单位（所属单位）处理。还没有处理完的，请处理完再填。
option-notice_objections-none = 没有异议
option-notice_objections-settled = 有异议，已经处理完毕
field-notice_evidence = 请上传内部公示的证明。
    .short = 公示证明
    .hint = 例如现场照片、网页截图、加盖公章的公示情况说明。{ hint-files }
field-parent_recommendation = 请上传所属单位出具的推荐意见。
    .short = 所属单位推荐意见
    .hint = 由所属单位审查，公示期满没有异议后出具，并加盖公章。{ hint-files }

## 评审公告（秘书处填写）

field-call_media = 评审公告发布在哪些媒体上？
    .short = 发布媒体
    .hint = 须包括县级主要媒体，例如「县政府网站、县融媒体中心」。
field-call_published_on = 评审公告哪一天发布？
    .short = 发布日期
    .hint = 今天或以后的日期，例如 2026-01-12。发布后开始接受申报。
field-call_closes_on = 申报哪一天截止？
    .short = 截止日期
    .hint = 当日 24:00 截止。时间须足够申报单位完成内部公示，发布前系统会核对。
field-call_contact = 联系人和联系电话是什么？
    .short = 联系方式
    .hint = 例如「质量股张三，0376-5951234」。将写入公告。
