using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Simulation.Actors;
using PracticeFirm.Simulation.Conversations;
using PracticeFirm.Simulation.Generation;

namespace PracticeFirm.Simulation.Tests.Conversations;

public sealed class ConversationPlayerTests
{
    private static readonly GeneratedFirm Made = FirmGenerator.Generate(Seeds.Small, "klein", 3);

    private static readonly Conversation Small = Seeds.Small.Conversations["klein"];

    private static readonly ConversationFilling Filling = Callers.Fill(Small, Made);

    [Fact]
    public void It_begins_with_the_words_of_the_other_filled_in()
    {
        var turn = Play();

        Assert.Equal(("opening", 4), (turn.Step, turn.Mood));
        Assert.Equal($"Met {Filling.Values["contact"]}. Het gaat over order {Filling.Values["ordernummer"]}.", turn.Says);
        Assert.Equal(["Ja?", "Vertelt u eens."], turn.Replies.Select(r => r.Text).Order(StringComparer.Ordinal));
        Assert.Null(turn.End);
    }

    [Fact]
    public void Questions_bring_out_facts_and_signals_are_heard_once()
    {
        Assert.Equal("kapot", Assert.Single(Play(0).Signals).Code);
        var asked = Play(0, 0);
        Assert.Equal($"Er zijn {Filling.Values["aantal"]} pennen kapot.", Assert.Single(asked.Reveals).Text);
        Assert.Equal(2, asked.Minutes);
        Assert.Empty(Play(0, 0, 0).Signals);
    }

    [Fact]
    public void What_was_asked_once_is_gone_and_what_is_known_opens_more()
    {
        Assert.Equal([0, 2], Numbers(Play(0)));
        Assert.Equal([1, 2], Numbers(Play(0, 0, 0)));
        Assert.Equal("Dat was het.", Play(0, 0, 0).Says);
    }

    [Fact]
    public void It_ends_where_a_step_ends_it()
    {
        var turn = Play(0, 0, 0, 1);

        Assert.Equal(CallEnd.Appointment, turn.End);
        Assert.Empty(turn.Replies);
        Assert.DoesNotContain("{", turn.Says);
    }

    [Fact]
    public void Too_little_patience_leads_to_the_step_of_anger()
    {
        var turn = Play(1);

        Assert.Equal(("boos", 0, CallEnd.HungUp), (turn.Step, turn.Mood, turn.End));
    }

    [Fact]
    public void Without_a_step_of_anger_the_other_hangs_up()
    {
        var turn = ConversationPlayer.Play(Small with { Angry = null }, Filling, [1])!;

        Assert.Equal((ConversationPlayer.HungUp, CallEnd.HungUp), (turn.Step, turn.End));
        Assert.Contains("hang op", turn.Says);
    }

    [Fact]
    public void A_reply_that_is_not_there_can_not_be_given()
    {
        Assert.Null(ConversationPlayer.Play(Small, Filling, [0, 1]));
        Assert.Null(ConversationPlayer.Play(Small, Filling, [9]));
        Assert.Null(ConversationPlayer.Play(Small, Filling, [1, 0]));
    }

    [Fact]
    public void Replies_stand_in_another_order_for_another_seed_and_always_in_the_same_for_one()
    {
        var orders = Enumerable.Range(0, 20).Select(seed => string.Join(',', ConversationPlayer.Play(Small, Filling with { Seed = seed }, [])!.Replies.Select(r => r.Number))).ToList();

        Assert.Equal(2, orders.Distinct().Count());
        Assert.Equal(Numbers(Play(0), sorted: false), Numbers(Play(0), sorted: false));
    }

    [Fact]
    public void Who_called_in_vain_is_in_a_worse_mood_but_not_angry_at_once()
    {
        var offerte = Seeds.Library.Conversations["offerte-toelichten-twijfel"];

        Assert.Equal(offerte.Mood - 2, ConversationPlayer.Play(offerte, Callers.Fill(offerte, Made, missed: true), [])!.Mood);
        Assert.Equal(2, ConversationPlayer.Play(offerte with { Mood = 3 }, Callers.Fill(offerte, Made, missed: true), [])!.Mood);
    }

    [Fact]
    public void A_filling_that_was_written_reads_the_same()
    {
        var read = ConversationFilling.Read(Filling.Write());

        Assert.Equal(Filling.Values, read.Values);
        Assert.Equal(Filling.Flags, read.Flags);
        Assert.Equal(Filling.Fill("Dag {contact}"), read.Fill("Dag {contact}"));
    }

    [Fact]
    public void Exactly_one_decision_holds_about_an_offerte()
    {
        var offerte = Seeds.Library.Conversations["offerte-toelichten-twijfel"];
        var decisions = Enumerable.Range(0, 40).Select(at => Callers.Fill(offerte, Made, at).Flags.Where(f => f.StartsWith("besluit-", StringComparison.Ordinal)).ToList()).ToList();

        Assert.All(decisions, d => Assert.Single(d));
        Assert.Equal(3, decisions.Select(d => d[0]).Distinct().Count());
    }

    [Fact]
    public void On_the_telephone_a_customer_says_of_an_offerte_what_they_would_write()
    {
        var sent = Made.Offertes.FindAll(o => o.SentOn is not null);

        Assert.True(sent.Count > 20);
        Assert.All(sent, o => Assert.Contains(
            CustomerDecision.For(Made.Firm.Seed, o, OfferteCare.Plain with { Called = true }).Flag, CallTopic.Of(o, Language.Dutch, Made.Firm, Made.Firm.BusinessDay).Flags));
    }

    private static ConversationTurn Play(params int[] chosen) => ConversationPlayer.Play(Small, Filling, chosen)!;

    private static List<int> Numbers(ConversationTurn turn, bool sorted = true) => [.. sorted ? turn.Replies.Select(r => r.Number).Order() : turn.Replies.Select(r => r.Number)];
}
