import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.secrecy import secrecy_mark

MARKED_NAMES = {
    "机密-报告.pdf": "机密",
    "绝密文件.docx": "绝密",
    "2024秘密资料.pdf": "秘密",
    "秘密★5年.pdf": "秘密",
    "【机密】生产情况.xlsx": "机密",
    "机 密.pdf": "机密",
    "机　密.pdf": "机密",
    "机\u200b密.pdf": "机密",
    "机\ufe00密.pdf": "机密",
    "\u202e秘\u2060密\u00ad.pdf": "秘密",
    "国家秘密.pdf": "秘密",
    "国家秘密★5年 不涉及声明.pdf": "秘密",
    "机密封面.docx": "机密",
    "商业秘密与机密.pdf": "机密",
}


@pytest.mark.parametrize(("name", "mark"), MARKED_NAMES.items())
def test_a_mark_in_the_file_name_is_found(name: str, mark: str) -> None:
    assert secrecy_mark(name, "") == mark


@pytest.mark.parametrize(
    "name",
    [
        "自我评价报告.pdf",
        "商业秘密.pdf",
        "商业 秘密标注说明.docx",
        "技术秘密清单.xlsx",
        "商业机密保护办法.pdf",
        "保密承诺书.pdf",
        "保密制度.pdf",
        "不涉及国家秘密声明.pdf",
        "保守国家秘密承诺书.docx",
        "信息机密性管理.pdf",
        "计算机密码管理办法.pdf",
        "司机 密码表.pdf",
        "电机密封件检验报告.pdf",
        "发动机密封试验.docx",
        "神秘密室.pdf",
        "",
    ],
)
def test_a_name_without_a_mark_passes(name: str) -> None:
    assert secrecy_mark(name, "") is None


MARKED_PAGES = {
    "机密": "机密",
    "机 密": "机密",
    "机　　密": "机密",
    "  绝密  \n2024年度报告": "绝密",
    "【机密】": "机密",
    "（秘密）": "秘密",
    "【 机 密 】\n关于生产的报告": "机密",
    "【机密】关于生产情况的报告": "机密",
    "关于生产情况的报告（秘密）": "秘密",
    "密级：秘密": "秘密",
    "密级： 机密级": "机密",
    "密 级 ： 秘 密": "秘密",
    "密级：☑机密": "机密",
    "文件编号：A-1　密级：秘密　页数：12": "秘密",
    "密级 秘密": "秘密",
    "保密等级：绝密": "绝密",
    "机密★10年": "机密",
    "机密 ★ 10年": "机密",
    "机密级★": "机密",
    "秘密☆长期": "秘密",
    "绝密★启用前\n2024年检验试题": "绝密",
    "某县人民政府文件秘密★一年": "秘密",
    "国家秘密★5年": "秘密",
    "国家秘密": "秘密",
    "机密级": "机密",
    "机密文件": "机密",
    "秘密资料": "秘密",
    "绝密级材料": "绝密",
    "秘密 五年": "秘密",
    "机密 长期": "机密",
    "秘密  保密期限：5年": "秘密",
    "000012 机密": "机密",
    "★机密★": "机密",
    "某县文件      机 密": "机密",
    "本文件密级为\n机密": "机密",
    "内部资料 秘密": "秘密",
    "机密 请妥善保管": "机密",
    "报告正文第一行。\n\n秘密\n\n报告正文第二行。": "秘密",
    "机\u200b密": "机密",
    "秘\u2060密\ufeff★5年": "秘密",
    "机\U000e0041密": "机密",
    "⽐较\n绝密": "绝密",
    "绝密\r\n第一页": "绝密",
    "绝密\f第二页": "绝密",
    "商业秘密说明\n机密": "机密",
}


@pytest.mark.parametrize(("page", "mark"), MARKED_PAGES.items())
def test_a_mark_on_the_first_page_is_found(page: str, mark: str) -> None:
    assert secrecy_mark("报告.pdf", page) == mark


@pytest.mark.parametrize(
    "page",
    [
        "",
        "商业秘密",
        "商业机密",
        "技术秘密",
        "商 业 秘 密",
        "商业 秘密",
        "【商业秘密】",
        "（商业秘密）",
        "商业秘密★5年",
        "商业秘密文件",
        "密级：商业秘密",
        "保密",
        "内部资料 注意保密",
        "本材料不涉及国家秘密",
        "本材料不涉及国家秘密。",
        "本单位声明：本材料不涉及 国家秘密，真实有效。",
        "已就商业秘密作出标注",
        "确保信息的机密性、完整性和可用性",
        "信息的机密性",
        "本材料不涉及国家\n秘密。",
        "本材料不涉及国家\n秘密",
        "本材料不涉及\n国家秘密",
        "本材料不含有任何\n机密",
        "已对商业\n秘密\n作出标注",
        "国家秘密分为绝密、机密、秘密三级",
        "密级：绝密/机密/秘密（请勾选）",
        "密级：□绝密 □机密 □秘密 ☑公开",
        "密级（绝密、机密、秘密）",
        "密级：公开",
        "密级：无",
        "绝密　机密　秘密　内部　公开",
        "我们成功的秘密在于坚持质量第一，始终如一。",
        "计算机\n密码",
        "电机密封",
        "计算机 密码",
        "增长的 秘密",
    ],
)
def test_a_sentence_or_another_notion_is_no_mark(page: str) -> None:
    assert secrecy_mark("报告.pdf", page) is None


@given(
    mark=st.sampled_from(["绝密", "机密", "秘密"]),
    inside=st.text(alphabet=" \u3000\u200b\u200d\u2060\ufeff\u00ad\u202e\u2066\ufe0f", max_size=6),
    above=st.text(alphabet="质量报告年度", max_size=40),
)
def test_nothing_invisible_hides_a_mark(mark: str, inside: str, above: str) -> None:
    page = f"{above}\n{mark[0]}{inside}{mark[1]}\n正文"
    assert secrecy_mark("a.pdf", page) == mark
    assert secrecy_mark(f"{above}{mark[0]}{inside}{mark[1]}.pdf", "") == mark


@given(st.text(max_size=200), st.text(max_size=400))
def test_any_text_can_be_examined(name: str, page: str) -> None:
    assert secrecy_mark(name, page) in (None, "绝密", "机密", "秘密")


def test_a_long_page_is_examined_at_once() -> None:
    assert secrecy_mark("a.pdf", "本页没有标志 " * 20_000 + "\n" + "[" * 20_000) is None
