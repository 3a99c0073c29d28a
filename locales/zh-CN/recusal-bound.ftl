### 回避的效力：须回避的人看到什么，请谁办理。

ground-recused = 您须对申报 { $filing } 回避，它的材料、评分、讨论和结果不向您开放。需要办理的，请交由没有回避的同事办理。
ground-undeclared = 您还没有对申报 { $filing } 作回避声明。请先声明是否有利害关系，声明没有的，即可查阅和办理。
ground-challenge-open = 申报单位 { $filing } 已申请您回避，秘书处还没有决定。决定之前，这份申报不向您开放；有了决定会通知您。
ground-recused-from-some = 这一步涉及全部申报，而您须对 { $filings } 回避。请交由没有回避的同事办理。
closed-to-you = { $filing } { $name }：您须回避，内容不向您开放（{ $article }）
table-closed = 须回避
filing-disputed-by-closed = ! 信用代码 { $code } 的归属有争议，涉及您须回避的申报。请交由没有回避的同事核实。
left-out-said = { $left_out ->
    [0] 。
   *[other] 。您须回避的 { $left_out } 份申报不计在内。
}
