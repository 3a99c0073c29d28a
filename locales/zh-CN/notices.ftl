### 系统主动告知的事项。

notice-title = 通知
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
    申报 { $due } 截止（{ $article }）。已提交 { $submitted } 份，还有 { $open } 份在填写或更正。
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
