namespace PracticeFirm.EndToEnd.Running;

/// <summary>A journey of one learner through several business days of one firm. What is wrong with how a page looks is told at the end.</summary>
public abstract class DaysJourney(School school) : Journey(school)
{
    private readonly List<string> _troubles = [];

    protected Visitor Learner { get; private set; } = null!;

    protected TradeDesk Desk { get; private set; } = null!;

    /// <summary>The firm's date.</summary>
    protected DateOnly Today { get; private set; }

    /// <summary>The learner goes to today's work.</summary>
    /// <param name="account">Who.</param>
    /// <param name="assignment">Title of the assignment; null for the first one.</param>
    protected async Task Begin(string account, string? assignment = null)
    {
        Learner = await As(account, assignment: assignment);
        Desk = new TradeDesk(Learner);
        await Learner.OpenInFirm();
        Today = await Desk.Today();
    }

    protected async Task NextDay() => Today = await Desk.NextDay();

    /// <summary>A working day from today; no journey comes to a holiday.</summary>
    protected DateOnly Day(int businessDays)
    {
        var day = Today;
        for (var i = 0; i < businessDays; i++)
            day = day.DayOfWeek == DayOfWeek.Friday ? day.AddDays(3) : day.AddDays(1);
        return day;
    }

    /// <summary>Looks at the page on a wide screen, and whether it fits on a narrow one; what is wrong with it doesn't end the way.</summary>
    protected async Task See(string what)
    {
        try
        {
            await Learner.Look(what);
            await Learner.Page.SetViewportSizeAsync(390, 844);
            await Learner.Picture(what + " smal");
            await Learner.FitsInWindow(what + " at 390 pixels");
        }
        catch (Xunit.Sdk.XunitException trouble)
        {
            _troubles.Add(trouble.Message);
        }

        await Learner.Page.SetViewportSizeAsync(1366, 768);
    }

    protected Task Choose(string label, string option) => Desk.Field(label).First.SelectOptionAsync(new SelectOptionValue { Label = option });

    /// <summary>Chooses the first option in which these words stand; gives the whole of it.</summary>
    protected async Task<string> ChooseWith(string label, string words)
    {
        var field = Desk.Field(label).First;
        var option = await field.Locator("option").Filter(new() { HasText = words }).First.InnerTextAsync();
        await field.SelectOptionAsync(new SelectOptionValue { Label = option });
        return option;
    }

    /// <summary>Finds somebody or something while typing, and takes the first.</summary>
    protected async Task Find(string label, string words)
    {
        var box = Learner.Page.GetByRole(AriaRole.Combobox, new() { Name = label, Exact = true });
        await box.PressSequentiallyAsync(words);
        await box.PressAsync("Enter");
        await Expect(box).Not.ToHaveValueAsync(words);
    }

    /// <summary>Presses the button of a dialog, and waits until it is gone.</summary>
    protected async Task Confirm(string button)
    {
        await Expect(Desk.Dialog).ToBeVisibleAsync();
        await Desk.Press(button);
        await Expect(Desk.Dialog).ToHaveCountAsync(0);
    }

    /// <summary>Takes the call that rings.</summary>
    protected Task PickUp() =>
        Desk.Follow(Learner.Page.Locator(".incoming-call").GetByRole(AriaRole.Button, new() { NameRegex = new("^Opnemen") }), @"/telefoon/\d+");

    /// <summary>Says a reply in a telephone call.</summary>
    /// <param name="words">Words of the reply.</param>
    protected async Task Say(string words)
    {
        var reply = Desk.Main.Locator(".replies").GetByRole(AriaRole.Button).Filter(new() { HasText = words });
        await reply.ClickAsync();
        await Expect(Desk.Main.Locator(".talk-own").Last).ToContainTextAsync(words);
    }

    /// <summary>Opens a mail in the postvak.</summary>
    /// <param name="subject">Words of its subject.</param>
    protected async Task OpenMail(string subject)
    {
        await Desk.InMenu("Postvak").ClickAsync();
        await Expect(Learner.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/postvak$"));
        await Desk.Main.GetByRole(AriaRole.Navigation, new() { Name = "Mails in deze map" }).GetByRole(AriaRole.Link).Filter(new() { HasText = subject }).First.ClickAsync();
        await Expect(Desk.Main.Locator("#bericht h2")).ToContainTextAsync(subject);
    }

    protected void NothingWasWrong() => Assert.True(_troubles.Count == 0, string.Join("\n\n", _troubles));
}
