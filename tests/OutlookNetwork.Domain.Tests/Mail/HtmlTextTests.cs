using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Tests.Mail;

public sealed class HtmlTextTests
{
    [Theory]
    [InlineData("<p>one<p>two", "one\n\ntwo")]
    [InlineData("<div>one</div><div>two</div>", "one\ntwo")]
    [InlineData("<div>one</div><div><br></div><div>two<br></div>", "one\n\ntwo")]
    [InlineData("one<br>two", "one\ntwo")]
    [InlineData("  one\n  <b>two</b>three ", "one twothree")]
    [InlineData("<p class=MsoNormal>one</p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>two</p>", "one\n\ntwo")]
    [InlineData("<p style='margin:0'>one</p><p style='margin:0'>two</p>", "one\ntwo")]
    [InlineData("<pre>a\n  b\n\nc</pre>", "a\n  b\n\nc")]
    [InlineData("<br><br><br><br><br>one<br><br><br><br><br>two", "one\n\n\ntwo")]
    public void Blocks_and_breaks_become_lines(string html, string expected) => Assert.Equal(expected, HtmlText.Of(html));

    [Theory]
    [InlineData("<ul><li>one<li>two<ul><li>deep</ul></ul>", "- one\n- two\n  - deep")]
    [InlineData("<ol><li>one</li><li>two</li></ol>", "1. one\n2. two")]
    [InlineData("<table><tr><td>Dose<td>5 mg<tr><td>Days<td>7</table>", "Dose\t5 mg\nDays\t7")]
    [InlineData("<table><tr><td></td><td><p>only</p></td></tr></table>", "only")]
    public void Lists_have_markers_and_cells_are_apart(string html, string expected) => Assert.Equal(expected, HtmlText.Of(html));

    [Theory]
    [InlineData("<head><title>t</title><style>p{}</style></head><body>seen<script>alert('<p>')</script></body>")]
    [InlineData("<div style='display:none'>a<div>b</div></div>seen")]
    [InlineData("<span style='FONT-SIZE: 0px'>a</span>seen")]
    [InlineData("<div style='max-height:0;overflow:hidden'>a</div>seen")]
    [InlineData("<div style='opacity:0.0'>a</div><div style='visibility:hidden !important'>b</div>seen")]
    [InlineData("<td style='font-size:0'>a<div style='font-size:13px'>seen</div></td>")]
    [InlineData("<p hidden>a</p>seen<template>b</template><svg><text>c</text></svg>")]
    [InlineData("<!-- a -->seen<!--[if mso]>b<![endif]-->")]
    [InlineData("<div style=display:none>a</span></div>seen<img alt='Company logo' src='https://tracker.example/x.gif'>")]
    [InlineData("&#847;&zwnj;&nbsp;&#8203;seen&shy;")]
    public void What_a_mail_client_does_not_show_is_left_out(string html) => Assert.Equal("seen", HtmlText.Of(html));

    [Fact]
    public void Entities_are_decoded_and_blanks_are_plain()
    {
        Assert.Equal("Grüße & 5 µg < 10 😊", HtmlText.Of("Gr&uuml;&szlig;e&nbsp;&amp; 5&#160;&micro;g &lt; 10 <img alt='😊'>"));
    }

    [Fact]
    public void Cited_mail_stands_behind_marks_so_that_it_can_be_split_off()
    {
        var html = "<div>New.</div><div class=gmail_quote><div class=gmail_attr>On Mon, 2 Nov 2026, Ines wrote:<br></div>"
            + "<blockquote>Old.<blockquote>Older.</blockquote></blockquote></div><div>Below.</div>";

        var text = HtmlText.Of(html);

        Assert.Equal("New.\nOn Mon, 2 Nov 2026, Ines wrote:\n> Old.\n> > Older.\nBelow.", text);
        Assert.Equal("New.\nBelow.", NewText.Of(text));
    }

    [Fact]
    public void Text_that_is_only_moved_in_is_no_quote()
    {
        Assert.Equal("moved in", HtmlText.Of("<blockquote style='margin:0 0 0 40px;border:none;padding:0px'>moved in</blockquote>"));
    }

    [Theory]
    [InlineData("<div id=appendonsend></div><hr><div id=divRplyFwdMsg><b>From:</b> Ines<br><b>Sent:</b> Monday<br><b>To:</b> Amara<br><b>Subject:</b> Dosing</div><p>Old.</p>")]
    [InlineData("<div style='border:none;border-top:solid #E1E1E1 1.0pt'><p class=MsoNormal><b>Von:</b> Ines<br><b>Gesendet:</b> Montag<br><b>An:</b> Amara<br><b>Betreff:</b> Dosis</p></div><p>Old.</p>")]
    public void The_divider_of_an_Outlook_reply_begins_the_quote(string divider)
    {
        Assert.Equal("New.", NewText.Of(HtmlText.Of("<div><p class=MsoNormal>New.</p></div>" + divider)));
    }

    [Fact]
    public void A_signature_that_the_HTML_names_is_one_in_the_text()
    {
        var text = HtmlText.Of("<div>Hello.</div><div class=gmail_signature><div>Amara Osei</div><a href='https://www.linkedin.com/in/amara'>Profile</a></div>");

        Assert.Equal("Hello.\n--\nAmara Osei\nProfile <https://www.linkedin.com/in/amara>", text);
        Assert.Equal("Hello.", NewText.Of(text));
    }

    [Fact]
    public void Text_behind_end_tags_that_nobody_opened_is_kept()
    {
        Assert.Equal("ab", HtmlText.Of("</div></table><td>a</td></blockquote></div></p>" + string.Concat(Enumerable.Repeat("</div>", 10_000)) + "b"));
    }

    [Fact]
    public void The_text_stays_within_its_bound()
    {
        Assert.True(HtmlText.Of(string.Concat(Enumerable.Repeat("<blockquote>", 9)) + string.Concat(Enumerable.Repeat("<br>x", 300_000))).Length <= 1024 * 1024);
    }
}
