### 演练：时间线、结果，以及演示的说法。

rehearsal-title = 演练：{ $title }
rehearsal-line = { $at }　{ $who }　{ $what }
rehearsal-wait = { $at }　（时间过去）
    .name = 等待
rehearsal-refused = { $what }：没有通过，依据{ $articles }。
rehearsal-refused-plainly = { $what }：没有通过。
rehearsal-no-filing = 没有申报
rehearsal-ending = { $ending ->
    [accepted] 受理
    [refused] 不予受理
    [candidate] 列为候选
    [out] 异议成立，不再参加评审
   *[cancelled] 异议成立，取消获奖资格
}
rehearsal-nothing-shown = （什么也没有看到）
rehearsal-passed = ✓ 演练通过：{ $steps } 步，历时 { $days } 天，申报 { $filings } 份，往来 { $updates } 次，实际用时 { $seconds } 秒。
rehearsal-not-passed = ! 演练没有通过：走完 { $steps } 步，历时 { $days } 天，申报 { $filings } 份，往来 { $updates } 次，实际用时 { $seconds } 秒。
rehearsal-failed =
    ! 第 { $step } 步与脚本不符
    { $at }　{ $who }　{ $what }
    应当：{ $expected }
    实际看到：
rehearsal-failed-end = ! 演练结束时与脚本不符：{ $expected }

## 每一步做了什么。「.name」是这一步的名称。

rehearsal-look = 查看消息，有 { $count } 条新的。
    .name = 查看消息
rehearsal-say = 发送「{ $text }」。
    .name = 发送文字
rehearsal-press = 点「{ $button }」。
    .name = 点按钮
rehearsal-press_old_button = 点了旧卡片上的按钮，没有改动任何内容。
    .name = 点旧卡片上的按钮
rehearsal-send_file = 发送文件「{ $name }」。
    .name = 发送文件
rehearsal-enter = 凭链接进入。
    .name = 凭链接进入
rehearsal-fill =
    { $mistakes ->
        [0] 填写 { $answers } 项，上传材料 { $files } 份。
       *[other] 填写 { $answers } 项，上传材料 { $files } 份；写错 { $mistakes } 次，均未保存，已改对。
    }
    .name = 填写申报
rehearsal-open_question = 打开一题，准备填写。
    .name = 打开一题
rehearsal-correct = 更正 { $answers } 项，重新上传材料 { $files } 份。
    .name = 更正
rehearsal-submit = 提交申报，回执 { $receipt }。
    .name = 提交申报
rehearsal-withdraw = 撤回申报。
    .name = 撤回申报
rehearsal-reopen = 恢复申报。
    .name = 恢复申报
rehearsal-invite_colleague = 邀请同事{ $name }。
    .name = 邀请同事
rehearsal-create_edition = 建立第 { $number } 届。
    .name = 建立新的一届
rehearsal-publish_call = 发布评审公告。
    .name = 发布评审公告
rehearsal-invite = 邀请{ $name }。
    .name = 邀请人员
rehearsal-return_filing = 退回{ $name }的申报。原因：{ $reason }
    .name = 退回申报
rehearsal-settle_code =
    { $rightful ->
        [yes] 核实信用代码：属于{ $name }。
       *[no] 核实信用代码：不属于{ $name }，其申报撤回。
    }
    .name = 核实信用代码
rehearsal-enter_workdays = 录入下一年的工作日安排。
    .name = 录入工作日安排
rehearsal-export_table = 导出「{ $file }」。
    .name = 导出汇总表
rehearsal-export_filing = 下载「{ $file }」。
    .name = 打包下载

rehearsal-ask_opinions = 征求部门意见。
    .name = 征求部门意见
rehearsal-give_opinion = 答复：对{ $name }{ stance-said }。
    .name = 答复征求意见
rehearsal-waive_opinion = 说明{ $department }对{ $name }未答复。理由：{ $reason }
    .name = 说明部门未答复
rehearsal-accept = 受理{ $name }的申报。
    .name = 受理申报
rehearsal-refuse = 不予受理{ $name }的申报，告知依据和理由。
    .name = 不予受理
rehearsal-answer_refusal = 陈述意见：{ $text }
    .name = 陈述意见
rehearsal-confirm_refusal = 复核后维持不予受理{ $name }的申报。
    .name = 维持不予受理
rehearsal-publish_acceptance = 公示受理名单。
    .name = 公示受理名单
rehearsal-publish_award = 公示拟奖名单。
    .name = 公示拟奖名单
rehearsal-correct_notice = 更正公示，公示期重新计算。更正说明：{ $mistake }
    .name = 更正公示
rehearsal-end_notice = 公示期满，进入下一阶段。
    .name = 进入下一阶段
rehearsal-object = 从公示链接进入，填写对{ $name }的异议。
    .name = 填写异议
rehearsal-hand_in_objection = 提交异议，编号 { $objection }。
    .name = 提交异议
rehearsal-complete_objection = 补正异议材料。
    .name = 补正异议
rehearsal-withdraw_objection = 撤回异议。
    .name = 撤回异议
rehearsal-state_side = 就异议说明情况：{ $text }
    .name = 说明情况
rehearsal-ask_department = 就异议 { $objection } 向{ $department }了解情况。
    .name = 向部门了解情况
rehearsal-answer_inquiry = 答复秘书处：{ $text }
    .name = 答复异议调查
rehearsal-return_objection = 异议 { $objection } 退回补正。说明：{ $reason }
    .name = 退回异议
rehearsal-decide_objection =
    { $upheld ->
        [yes] 异议 { $objection } 成立。理由：{ $reason }
       *[no] 异议 { $objection } 不成立。理由：{ $reason }
    }
    .name = 决定异议

## 本来应当看到什么

rehearsal-expected-text = 看到「{ $text }」。
rehearsal-expected-button = 有按钮「{ $button }」。
rehearsal-expected-old-button = 有一个只在原卡片上有效的按钮。
rehearsal-expected-reply = 得到回应。
rehearsal-expected-refusal = 被拒绝，依据恰为：{ $articles }。
rehearsal-expected-no-refusal = 能够办成，不被拒绝。
rehearsal-expected-not-taken = 「{ $field }」不接受「{ $text }」，再问一次。
rehearsal-expected-taken = 「{ $field }」接受「{ $text }」。
rehearsal-expected-answer-known = 脚本里有「{ $field }」的回答。
rehearsal-expected-asked = 问到「{ $field }」。
rehearsal-expected-question = 在问到「{ $until }」时停下。
rehearsal-expected-complete = 全部填好，可以核对并提交。
rehearsal-expected-filing = 申报列表里有「{ $name }」。
rehearsal-expected-file = 「{ $name }」能够打开。
rehearsal-expected-receipt = 得到异议的编号。
rehearsal-expected-end = { $name }的申报最后是「{ $wanted }」，实际是「{ $found }」。

## 演示

demonstration-not-here = 「{ $data }」里是正式数据，演示不能在这里进行。请换一个文件夹，或以正式方式启动。
demonstration-cut-off = 「{ $data }」里的演示在准备时被中断，内容不完整。请删除这个文件夹，再启动一次。
