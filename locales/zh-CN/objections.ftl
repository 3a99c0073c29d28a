### 对公示的异议（第二十三条、第二十四条）。

objection-field-said = { $field ->
    [objection_facts] { field-objection_facts.short }
    [objection_evidence] { field-objection_evidence.short }
    [objector_kind] { field-objector_kind.short }
    [objector_name] { field-objector_name.short }
    [objector_domicile] { field-objector_domicile.short }
    [objector_phone] { field-objector_phone.short }
    [objector_address] { field-objector_address.short }
    [signed_statement] { field-signed_statement.short }
    [sealed_statement] { field-sealed_statement.short }
    [identity_consent] { field-identity_consent.short }
   *[identity_proof] { field-identity_proof.short }
}
objection-state = 异议 { $objection }：{ $standing ->
    [received] 已收到，正在审查
    [returned] 材料不全，等待补正
    [upheld] 异议成立
    [dismissed] 异议不成立
   *[withdrawn] 已撤回
}

## 表格

section-objection = 异议内容
section-objector = 异议人
field-objection_facts = 您对该单位有什么异议？请写明事实、理由和依据。
    .short = 事实和理由
    .hint = 这一段会原样告知被异议单位，请只写事实，不要写您的姓名、电话、住址等能认出您的内容。
field-objection_evidence = 请上传相应的证明材料。
    .short = 证明材料
    .hint = 只供秘书处调查使用，不转给被异议单位。支持 PDF、Word（docx）、Excel（xlsx）、TXT 和 JPG、PNG 图片。
field-objector_kind = 您以什么身份提出异议？
    .short = 异议人类别
option-objector_kind-person = 个人
option-objector_kind-organisation = 单位
field-objector_name = 请填写真实姓名；单位提出的，填写单位全称。
    .short = 姓名或单位名称
    .hint = 只有秘书处看得到，不告知被异议单位。
field-objector_domicile = 贵单位的住所是哪里？
    .short = 单位住所
    .hint = 以营业执照或登记证书为准。
field-objector_phone = 请填写联系电话。
    .short = 联系电话
field-objector_address = 请填写通讯地址。
    .short = 通讯地址
field-signed_statement = 请上传签署本人姓名的异议材料。
    .short = 签名的异议材料
    .hint = 可以手写或打印后签名，拍照或扫描上传。按钮操作不能代替签名。
field-sealed_statement = 请上传加盖单位公章的异议材料。
    .short = 盖章的异议材料
    .hint = 拍照或扫描上传，公章要清晰可辨。
field-identity_consent = 身份证明属于敏感个人信息。只用于核实您的身份，加密保存，异议处理完毕即删除。是否同意处理？
    .short = 同意核实身份
    .hint = 不同意的，不能以个人名义提出异议，可以向监督组举报。
    .agreed = 我同意
field-identity_proof = 请上传身份证明。
    .short = 身份证明
    .hint = 例如居民身份证人像面。可以在图上加注「仅用于质量奖异议」。

## 异议人

objection-title = 提出异议
button-home-public = 查看我的异议
objections-none = 您还没有提出异议。公示期间，可以从公示页面提出。
objections-yours = 您提出的异议：
objection-named = { $objection } 对{ $name }
objection-against =
    您对公示名单中的哪一家有异议？受理到 { $until } 止（第二十三条）。
    个人须签署姓名、写明电话和通讯地址、提供身份证明；单位须写明住所、电话和通讯地址，加盖公章。都要附证明材料。
    秘书处不会把您的身份告知被异议单位。不愿署名的，可以向监督组举报（第二十五条）。
button-report-instead = 向监督组举报
objection-begun = 填写的内容随时保存。全部填好后，核对并提交。
objection-there-already = 您已经对这家单位提出过异议，处理情况如下。
objection-file-saved = 已保存。可以接着上传，也可以进入下一题。
objection-about = 被异议单位：{ $name }
objection-not-yet = 还不能提交：
objection-ready = 内容齐全，可以提交。提交后由秘书处在规定期限内审查答复（第二十四条）。
button-go-on = 继续填写
button-hand-in = 提交异议
button-withdraw-objection = 撤回异议
button-my-objection = 查看我的异议
button-complete-objection = 补正材料
button-written-result = 书面答复
objection-receipt = ✓ 已收到您的异议，编号 { $objection }，收到时间：{ $at }。请记下编号，便于联系。
objection-due =
    答复期限：{ $due }（第二十四条）。
    { $derivation }
year-unknown-answer = { $year } 年的节假日安排尚未录入，答复期限暂时无法推算，推算后即告知您。
objection-complete-until = 补正期限：{ $until }。
objection-withdraw-ask = 撤回后，秘书处不再审查这件异议。确定撤回吗？

## 书面答复

objection-result-title = 关于{ $award }（第 { $number } 届）公示异议的答复
objection-result-to = { $to }：
objection-result-intro = 您（贵单位）对{ $organisation }列入{ notice-kind-said }提出的异议（编号 { $objection }），我处于 { $at } 收到。
objection-result-examined = 我处根据《{ $document }》第二十四条进行了审查。现将结果答复如下：
objection-result-outcome = { $outcome ->
    [upheld] 经审查，异议成立。{ $kind ->
        [award] 该单位取消获奖资格，不进行递补。
       *[acceptance] 该单位不再参加本届评审。
    }
   *[dismissed] 经审查，异议不成立。{ $kind ->
        [award] 不影响该单位的获奖资格。
       *[acceptance] 该单位继续参加本届评审。
    }
}
objection-result-reason = 理由：{ $reason }
objection-result-report = 如认为受理、评审中存在违法、违规、违纪情形，可以向监督组举报（第二十五条）。

## 秘书处

button-objections = 异议
objections-title = 异议
objections-none-received = 还没有收到异议。
objection-line = { $objection } 对申报 { $filing }（{ notice-kind-said }）：{ $standing ->
    [received] 审查中
    [returned] 等待补正
    [upheld] 成立
    [dismissed] 不成立
   *[withdrawn] 已撤回
}
objection-line-until = { $line }，期限 { $until }
objection-title-desk = 异议 { $objection } · 申报 { $filing }
objection-due-unknown = 答复期限暂时无法推算，需要先录入下一年的工作日安排。
objection-notes = 调查记录
objection-note = { $kind ->
    [request] { $at } 向{ $who }了解情况：{ $text }
    [reply] { $at } { $who }答复：{ $text }
    [statement] { $at } 申报单位说明：{ $text }
   *[note] { $at } { $who }记录：{ $text }
}
button-note = 写调查记录
button-ask-department = 向部门了解情况
button-incomplete = 材料不全，退回补正
button-uphold = 异议成立
button-dismiss = 异议不成立
button-confirm = 确认
button-back-to-objection = 返回这件异议
objection-ask-whom = 向哪个部门了解情况？部门看得到异议的事实，看不到异议人。
objection-nobody-to-ask = 本届还没有邀请有关部门。请先在首页邀请。
objection-words = { $what ->
    [note] 请写下调查到的情况。
    [ask] 请写明需要该部门提供什么情况。
    [return] 请写明缺什么、怎么补，会原样告知异议人。
    [uphold] 请写明异议成立的理由，会写进书面答复，并告知申报单位。{ $kind ->
        [award] 异议成立的，取消获奖资格，不递补（第二十二条）。
       *[acceptance] 异议成立的，不再参加本届评审。
    }
   *[dismiss] 请写明异议不成立的理由，会写进书面答复，并告知申报单位。
}
objection-preview =
    { $what ->
        [ask] 将发给该部门：
        [return] 将退回补正，并告知异议人：
        [uphold] 异议成立，理由：
       *[dismiss] 异议不成立，理由：
    }
    { $text }
    要修改的，请重新发送。
objection-noted = ✓ 已记入调查记录。
objection-done = ✓ { $what ->
    [ask] 已发给该部门。
    [return] 已退回补正，并告知异议人期限。
    [uphold] 已决定异议成立，书面答复已可供异议人下载。
   *[dismiss] 已决定异议不成立，书面答复已可供异议人下载。
}

## 有关部门和申报单位

inquiry-title = 异议调查
inquiry =
    秘书处正在调查对{ $name }的异议（第二十四条）。
    异议事实：{ $facts }
    需要贵部门说明：{ $text }
    请直接发送答复。
inquiry-sent = ✓ 答复已提交秘书处。
statement-title = 异议说明
objection-to-you =
    有人对贵单位提出异议，事实如下：
    { $facts }
    可以直接发送贵单位的说明和依据，供秘书处审查。
statement-sent = ✓ 说明已提交秘书处。
said-at = { $at }：{ $text }

## 通知

notice-objection-received =
    收到异议 { $objection }，对申报 { $filing }，请在规定期限内审查答复（第二十四条）。
    .button = 查看异议
notice-award-objection-received =
    收到对拟奖名单的异议 { $objection }，对申报 { $filing }（第二十三条）。
    .button = 查看异议
notice-objection-to-you =
    ! 有人对贵单位的申报 { $filing } 提出异议，事实如下：
    { $text }
    秘书处将审查核实（第二十四条）。贵单位可以说明情况。
    .button = 说明情况
notice-objection-returned =
    异议 { $objection }（申报 { $filing }）材料不全，已退回补正，期限：{ $until }。
    .button = 查看异议
notice-your-objection-returned =
    ! 您的异议 { $objection } 材料不全，请在 { $until } 前补正后重新提交（第二十三条）。
    说明：{ $reason }
    .button = 去补正
notice-objection-withdrawn =
    异议 { $objection }（申报 { $filing }）已由异议人撤回。
    .button = 查看异议
notice-objection-to-you-withdrawn = 对贵单位申报 { $filing } 的异议 { $objection } 已撤回。
notice-inquiry-made =
    已就异议 { $objection } 向{ $department }了解情况。
    .button = 查看异议
notice-inquiry-of-you =
    ! 秘书处就一件异议向贵部门了解情况（第二十四条）：{ $text }
    .button = 去答复
notice-inquiry-answered =
    { $department }已就异议 { $objection } 答复。
    .button = 查看异议
notice-applicant-stated =
    申报 { $filing } 的申报单位已就异议 { $objection } 说明情况。
    .button = 查看异议
notice-objection-upheld =
    异议 { $objection } 成立。申报 { $filing } { $kind ->
        [award] 取消获奖资格，不递补（第二十二条）
       *[acceptance] 不再参加本届评审
    }。
    理由：{ $reason }
    .button = 查看异议
notice-your-objection-upheld =
    ✓ 您的异议 { $objection } 成立。
    理由：{ $reason }
    .button = 书面答复
notice-objection-to-you-upheld =
    ! 对贵单位申报 { $filing } 的异议成立，{ $kind ->
        [award] 取消获奖资格，不进行递补（第二十二条）
       *[acceptance] 不再参加本届评审
    }。
    理由：{ $reason }
    如认为评审中有违规情形，可以向监督组举报（第二十五条）。
notice-objection-dismissed =
    异议 { $objection } 不成立，申报 { $filing } 不受影响（第二十四条）。
    理由：{ $reason }
    .button = 查看异议
notice-your-objection-dismissed =
    您的异议 { $objection } 经审查不成立。
    理由：{ $reason }
    .button = 书面答复
notice-objection-to-you-dismissed =
    ✓ 对贵单位申报 { $filing } 的异议不成立，不影响贵单位{ $kind ->
        [award] 的获奖资格
       *[acceptance] 继续参加评审
    }（第二十四条）。
    理由：{ $reason }
notice-review-begun =
    受理名单公示期满，进入评审的申报单位 { $count } 家，因异议暂缓 { $held } 家，异议成立 { $out } 家（第十八条）{ left-out-said }
    .button = 查看公示
notice-you-are-reviewed = ✓ 受理名单公示期满，贵单位进入专家评审（第十八条）。评审安排会在这里通知贵单位。
notice-award-notice =
    拟奖名单已经公示，共 { $count } 家，发布在{ $place }，到 { $until } 止（第二十二条）。
    .button = 查看公示
notice-your-award-notice = ✓ 贵单位已列入拟奖名单，正在公示，到 { $until } 止（第二十二条）。公示期内如有异议，会告知贵单位。
notice-award-notice-ended =
    拟奖名单公示期满，提请县政府审定的 { $count } 家，因异议暂缓 { $held } 家，取消资格 { $out } 家（第二十二条）{ left-out-said }
    .button = 查看公示
notice-your-award-goes-on = ✓ 拟奖名单公示期满，贵单位已提请县政府常务会议审定（第二十二条）。
