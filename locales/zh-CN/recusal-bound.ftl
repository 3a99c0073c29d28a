### 回避之后处处适用的说法（暂用）。

ground-recused = 您对申报 { $filing } 已经回避，有关内容不向您开放。
ground-undeclared = 您还没有对申报 { $filing } 作回避声明，声明后才能查看。
ground-challenge-open = 申报 { $filing } 的单位申请您回避，秘书处作出决定之前不开放。
ground-recused-from-some = 您对{ $filings }已经回避，这一步涉及全部申报单位，请由其他同事办理。
