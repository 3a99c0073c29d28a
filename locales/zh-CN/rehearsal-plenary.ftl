### 演练：全体会议和纸质选票。

rehearsal-call_plenary = 召集全体会议：{ $when }，由{ $name }主持。
    .name = 召集全体会议
rehearsal-set_quorum = 法定人数定为 { $count } 人。
    .name = 确定法定人数
rehearsal-sign_in = 签到。
    .name = 签到
rehearsal-open_ballot = 开始投票，{ round-means-said }。
    .name = 开始投票
rehearsal-enter_count = 录入第 { $round } 轮的计票，共 { $count } 项。
    .name = 录入计票
rehearsal-confirm_count = 核对计票无误。
    .name = 核对计票
rehearsal-conclude_plenary = 结束全体会议。
    .name = 结束全体会议
