### 系统主动告知的事项。

notice-title = 通知
notice-call-published = 评审公告已定，{ $on }起在{ $media }发布，申报到 { $closes } 截止（第十四条）。
notice-call-to-recommend = 本届评审公告已定，{ $on }起在{ $media }发布，申报到 { $closes } 截止（第十四条）。请贵部门宣传发动，推荐符合条件的单位申报（第十一条）。
notice-filing-submitted = ✓ 同事已提交本单位的申报，回执：{ $receipt }。
notice-filing-received =
    收到申报 { $filing }：{ $name }。
    回执：{ $receipt }。
    .button = 查看申报
notice-filing-withdrawn = 同事已撤回本单位的申报。填写的内容都还保留，申报截止前可以恢复。
notice-filing-withdrawn-desk = 申报 { $filing } 已由申报单位撤回。
notice-filing-returned =
    ! 秘书处退回了贵单位的申报，请更正后重新提交。
    退回原因：{ $reason }
    期限：{ $until }
    .button = 去更正
notice-credit-code-disputed =
    ! 申报 { $filing } 与 { $other } 填写了同一个统一社会信用代码，请核实归属。
    核实之前，{ $filing } 不能提交。
    .button = 去核实
notice-credit-code-settled =
    ✓ 统一社会信用代码已经核实，属于贵单位，可以继续办理申报。
    .button = 继续办理
notice-credit-code-lost =
    ! 经秘书处核实，所填的统一社会信用代码不属于贵单位，这份申报已撤回。
    如有异议，请联系秘书处。
    .button = 查看进度
notice-credit-code-anothers =
    ! 经秘书处核实，所填的统一社会信用代码属于另一份申报，这份申报目前不能提交。
    请核对营业执照上的代码；如有异议，请联系秘书处。
    .button = 查看申报
notice-workdays-entered =
    同事已录入 { $year } 年的工作日安排。有关期限已按它重新推算，期限有变化的申报单位已经通知。
    .button = 查看安排
notice-unreachable =
    ! { $name }停用了聊天软件里的机器人，通知暂时送不到。
    事情紧急的，请另行联系。对方恢复后，积压的通知会自动补发。
notice-reachable = { $name }已经恢复接收通知，积压的已经补发。
notice-opinions-asked = 秘书处已就本届申报单位征求有关部门意见，期限：{ $due }（第十七条）。
notice-opinions-asked-of-you =
    ! 秘书处就本届申报单位征求贵部门的意见，请逐一答复，期限：{ $due }（第十七条）。
    逾期未答复不视为同意。
    .button = 去答复
notice-opinion-given =
    { $department }对申报 { $filing } 的答复：{ stance-said }。
    .button = 查看
notice-objection-by-department =
    ! { $department }对申报 { $filing } 的答复：{ stance-said }。
    .button = 查看
notice-opinion-waived =
    { $department }在期限内没有对申报 { $filing } 答复，秘书处已记录不再等待的理由。
    .button = 查看
notice-filing-accepted =
    申报 { $filing } 通过资格审查，予以受理（第十七条）。
    .button = 查看
notice-your-filing-accepted = ✓ 贵单位的申报 { $filing } 通过资格审查，予以受理（第十七条）。受理名单公示时会再通知贵单位。
notice-filing-refused =
    申报 { $filing } 不予受理，依据：{ $articles }。申报单位可在 { $until } 前陈述意见。
    .button = 查看
notice-your-filing-refused =
    ! 贵单位的申报 { $filing } 没有通过资格审查，不予受理。
    依据：{ $articles }
    理由：{ $reason }
    如有不同意见，请在 { $until } 前陈述，秘书处会复核。
    .button = 陈述意见
notice-refusal-answered =
    申报 { $filing } 的申报单位已对不予受理陈述意见，请复核。
    .button = 去复核
notice-refusal-confirmed =
    申报 { $filing } 经复核，维持不予受理，依据：{ $articles }。
    .button = 查看
notice-your-refusal-confirmed =
    ! 经复核，贵单位的申报 { $filing } 维持不予受理。
    依据：{ $articles }
    理由：{ $reason }
    如认为评审中有违规情形，可以向监督组反映（第二十五条）。
notice-acceptance-notice =
    受理名单已经公示，共 { $count } 家，发布在{ $place }，到 { $until } 止（第十七条）。
    .button = 查看公示
notice-your-acceptance-notice = ✓ 贵单位已列入受理名单，正在公示，到 { $until } 止（第十七条）。公示期内如有异议，会告知贵单位。
notice-notice-corrected =
    ! 公示已更正并重新发布在{ $place }，到 { $until } 止，公示期重新计算。
    更正说明：{ $mistake }
    .button = 查看公示
notice-notice-lengthened =
    ! 工作日安排已更新，正在进行的公示延长到 { $until } 止。公示期只延长，不缩短。
    .button = 查看公示

digest-near = ⏳ 有 { $count } 项期限请您留意
digest-moved = 工作日安排已经更新，{ $count } 项期限随之变动
notice-deadline-near =
    { $deadline ->
        [internal-notice-latest] 申报 { $filing } 还没有填写内部公示的发布日期。最迟在 { $due } 前发布内部公示，才赶得上申报截止（{ $article }）。
        [internal-notice-ends] 申报 { $filing } 的内部公示到 { $due } 期满，期满后即可上传公示材料并提交（{ $article }）。
        [correction-due] 申报 { $filing } 退回后还没有重新提交，请在 { $due } 前更正并提交（{ $article }）。
       *[filing-closes] 申报 { $filing } 还没有提交，{ $due } 截止，逾期不再受理（{ $article }）。
    }
    .button = 继续办理
notice-filing-closes-near =
    申报 { $due } 截止（第十五条）。已提交 { $submitted } 份，还有 { $open } 份在填写或更正{ left-out-said }
    .button = 查看申报
notice-deadline-moved =
    申报 { $filing }：{ deadline-named }原为 { $was }，现为 { $due }（{ $article }）。
    .button = 查看期限
notice-deadline-firm =
    申报 { $filing }：{ deadline-named }已可推算，为 { $due }（{ $article }）。
    .button = 查看期限
notice-deadline-provisional =
    申报 { $filing }：{ deadline-named }暂时无法推算，{ $year } 年的工作日安排还没有录入。录入后即通知您（{ $article }）。
    .button = 查看期限
notice-filing-closed =
    申报已于 { $due } 截止（第十五条），已提交 { $submitted } 份，可以征求部门意见、开展资格审查{ left-out-said }
    .button = 资格审查
notice-opinions-due =
    贵部门还有申报单位没有答复，期限：{ $due }（第十七条）。逾期未答复不视为同意。
    .button = 去答复
notice-opinions-overdue =
    征求部门意见已于 { $due } 到期，还有 { $count } 个部门没有答复。可以继续等待，也可以写明理由、不再等待（第十七条）{ left-out-said }
    .button = 资格审查
notice-your-opinions-overdue =
    ! 征求意见已于 { $due } 到期，贵部门还没有全部答复（第十七条）。审定之前仍可答复，请尽快办理。
    .button = 去答复
notice-refusal-answer-due =
    申报 { $filing } 没有通过资格审查，如有不同意见，请在 { $due } 前陈述（第十七条）。
    .button = 陈述意见
notice-refusal-unanswered =
    申报 { $filing } 的申报单位在 { $due } 前没有陈述意见，可以确认不予受理（第十七条）。
    .button = 查看
notice-notice-ends-soon =
    { notice-kind-said }公示到 { $until } 期满。
    .button = 查看公示
notice-notice-over-now =
    { notice-kind-said }公示已于 { $until } 期满。
    .button = 查看公示
notice-objection-due-soon =
    异议 { $objection }（申报 { $filing }）还没有答复，期限：{ $due }（第二十四条）。
    .button = 查看异议
notice-objection-overdue =
    ! 异议 { $objection }（申报 { $filing }）的答复期限 { $due } 已过，还没有答复（第二十四条）。
    .button = 查看异议
notice-opinions-due-moved = 部门答复征求意见的期限现为 { $due }（{ $article }）。
notice-refusal-answer-moved = 申报 { $filing } 的申报单位陈述意见的期限现为 { $due }（{ $article }）。
notice-objection-due-moved = 异议 { $objection } 的答复期限为 { $due }（{ $article }）。
notice-completion-due =
    您的异议 { $objection } 还没有补正，期限：{ $due }（第二十三条）。
    .button = 去补正
notice-completion-lapsed =
    异议 { $objection }（申报 { $filing }）到 { $due } 没有补正，不再影响申报单位。
    .button = 查看异议
notice-your-completion-lapsed = 您的异议 { $objection } 到 { $due } 没有补正，不再审查。有违法、违规、违纪情形的，仍可以向监督组举报（第二十五条）。
