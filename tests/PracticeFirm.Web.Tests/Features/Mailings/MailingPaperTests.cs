using Bunit;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Web.Features.Mailings;

namespace PracticeFirm.Web.Tests.Features.Mailings;

public sealed class MailingPaperTests : IDisposable
{
    private readonly BunitContext _page = new();

    public void Dispose() => _page.Dispose();

    [Theory]
    [InlineData(LetterHead.Band, "#7A1F3D", "#FFFFFF")]
    [InlineData(LetterHead.Rule, "#FFFFFF", "#7A1F3D")]
    [InlineData(LetterHead.Column, "#FFFFFF", "#7A1F3D")]
    public void A_mail_has_the_colours_of_the_house_without_styles_of_its_own(LetterHead layout, string ground, string ink)
    {
        var style = new HouseStyle("#7A1F3D", "#D9A441", DocumentFont.Humanist, LogoShape.Cloche, layout);
        var mail = new PreviewMailing.Model("Sam <verkoop@deproef.example>", null, "Koffie & <thee>", "Geachte mevrouw,", 0, new PreviewMailing.House("De <Proef> & Zoon B.V.", "Alles", "Kade 1", "033", style));

        var paper = _page.Render<MailingPaper>(p => p.Add(x => x.Mail, mail));

        Assert.Equal(ground, paper.Find("svg > rect").GetAttribute("fill"));
        Assert.Contains($"fill=\"{ink}\"", paper.Find("svg").InnerHtml);
        Assert.NotEmpty(paper.FindAll("svg path"));
        Assert.DoesNotContain("style=", paper.Markup);
        Assert.Contains("De &lt;Proef&gt; &amp; Zoon B.V.", paper.Markup);
        Assert.Equal("Geachte mevrouw,", paper.Find(".house-text").TextContent);
        Assert.Contains("Koffie &amp; &lt;thee&gt;", paper.Markup);
    }
}
