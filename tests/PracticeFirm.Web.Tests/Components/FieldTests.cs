using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Components;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Tests.Components;

public sealed class FieldTests : IDisposable
{
    private readonly BunitContext _page = new();

    public FieldTests()
    {
        _page.JSInterop.Mode = JSRuntimeMode.Loose;
        _page.Services.AddSingleton<TimeProvider>(new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero)));
    }

    public void Dispose() => _page.Dispose();

    [Fact]
    public void A_price_is_taken_with_a_point_and_shown_with_a_comma()
    {
        decimal? price = 12m;
        var field = _page.Render<PriceField>(f => f.Add(p => p.Label, "Prijs").Bind(p => p.Value, price, value => price = value));
        Assert.Equal("12,00", Input(field).GetAttribute("value"));

        Input(field).Change("€ 24.95");

        Assert.Equal(24.95m, price);
        Assert.Equal("24,95", Input(field).GetAttribute("value"));
    }

    [Fact]
    public void What_can_not_be_read_stays_and_is_explained_and_changes_nothing()
    {
        decimal? price = 12m;
        var field = _page.Render<PriceField>(f => f.Add(p => p.Label, "Prijs").Add(p => p.Field, "Price").Bind(p => p.Value, price, value => price = value));

        Input(field).Change("twaalf");

        Assert.Equal(12m, price);
        Assert.Equal("twaalf", Input(field).GetAttribute("value"));
        Assert.Equal("true", Input(field).GetAttribute("aria-invalid"));
        var message = field.Find("#" + Input(field).GetAttribute("aria-describedby"));
        Assert.Contains(SharedTexts.PriceInvalid, message.TextContent, StringComparison.Ordinal);

        Input(field).Change("13");
        Assert.Equal(13m, price);
        Assert.Null(Input(field).GetAttribute("aria-invalid"));
    }

    [Fact]
    public void Limits_and_decimals_are_kept_to()
    {
        var percent = _page.Render<PercentField>(f => f.Add(p => p.Label, "Korting").Add(p => p.Min, 0m).Add(p => p.Max, 100m));
        Input(percent).Change("101");
        Assert.Contains(string.Format(SharedTexts.NumberTooLarge, "100"), percent.Markup, StringComparison.Ordinal);
        Input(percent).Change("-1");
        Assert.Contains(string.Format(SharedTexts.NumberTooSmall, "0"), percent.Markup, StringComparison.Ordinal);
        Input(percent).Change("2,555");
        Assert.Contains(string.Format(SharedTexts.DecimalTooManyPlaces, 2), percent.Markup, StringComparison.Ordinal);

        int? count = null;
        var number = _page.Render<NumberField>(f => f.Add(p => p.Label, "Aantal").Add(p => p.Min, 1).Bind(p => p.Value, count, value => count = value));
        Input(number).Change("0");
        Assert.Null(count);
        Input(number).Change("1.200");
        Assert.Equal(1200, count);
    }

    [Fact]
    public void A_date_counts_from_the_business_day()
    {
        DateOnly? date = null;
        var field = _page.Render<DateField>(f => f
            .Add(p => p.Label, "Geldig t/m")
            .AddCascadingValue(new FirmContext("TESTBANK", "De Proef", new DateOnly(2027, 2, 1), null, true, false))
            .Bind(p => p.Value, date, value => date = value));

        Input(field).Change("+14");

        Assert.Equal(new DateOnly(2027, 2, 15), date);
        Assert.Equal("15-02-2027", Input(field).GetAttribute("value"));
        Input(field).Change("31-02-2027");
        Assert.Contains("01-02-2027", field.Find(".field-error").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_calendar_fills_in_the_date_too()
    {
        DateOnly? date = null;
        var field = _page.Render<DateField>(f => f.Add(p => p.Label, "Datum").Bind(p => p.Value, date, value => date = value));

        field.Find("input[type=date]").Change("2026-12-24");

        Assert.Equal(new DateOnly(2026, 12, 24), date);
        Assert.Equal("24-12-2026", Input(field).GetAttribute("value"));
    }

    [Fact]
    public void A_new_value_from_outside_replaces_what_was_typed()
    {
        var field = _page.Render<PriceField>(f => f.Add(p => p.Label, "Prijs").Add(p => p.Value, 1m));
        Input(field).Change("onzin");

        field.Render(f => f.Add(p => p.Value, 2m));

        Assert.Equal("2,00", Input(field).GetAttribute("value"));
        Assert.Null(Input(field).GetAttribute("aria-invalid"));
    }

    [Fact]
    public void A_form_shows_refusals_on_top_and_below_the_field_and_links_the_two()
    {
        var form = Form([new Error("Customer.NameMissing", "Vul de naam in.", "Name")]);

        var link = form.Find(".error-summary a");
        Assert.Equal("veld-Name", link.GetAttribute("data-focus"));
        Assert.EndsWith("#veld-Name", link.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains("Vul de naam in.", form.Find("#veld-Name-fout").TextContent, StringComparison.Ordinal);
        Assert.Equal("veld-Name-fout", form.Find("#veld-Name").GetAttribute("aria-describedby"));
    }

    [Fact]
    public void A_form_with_an_unreadable_field_is_not_sent()
    {
        var sent = 0;
        var form = Form([], () => sent++);

        form.Find("#veld-Price").Change("onzin");
        form.Find("form").Submit();
        Assert.Equal(0, sent);
        Assert.Contains(SharedTexts.PriceInvalid, form.Find(".error-summary").TextContent, StringComparison.Ordinal);

        form.Find("#veld-Price").Change("1,50");
        form.Find("form").Submit();
        Assert.Equal(1, sent);
        Assert.Empty(form.FindAll(".error-summary"));
    }

    private IRenderedComponent<EntryForm> Form(IReadOnlyList<Error> errors, Action? submit = null) => _page.Render<EntryForm>(f => f
        .Add(p => p.Errors, errors)
        .Add(p => p.OnSubmit, () => submit?.Invoke())
        .AddChildContent<TextField>(t => t.Add(p => p.Label, "Naam").Add(p => p.Field, "Name"))
        .AddChildContent<PriceField>(t => t.Add(p => p.Label, "Prijs").Add(p => p.Field, "Price")));

    private static IElement Input<T>(IRenderedComponent<T> field)
        where T : IComponent => field.Find("input[type=text]");
}
