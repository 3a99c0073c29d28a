### 可以带走的文件。

form-title = { $award }（第 { $number } 届）申报表
form-name = { $filing } 申报表
form-state = 编号：{ $filing }　状态：{ filing-state }
