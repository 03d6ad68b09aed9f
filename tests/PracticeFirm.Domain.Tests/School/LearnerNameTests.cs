using PracticeFirm.Domain.School;

namespace PracticeFirm.Domain.Tests.School;

public sealed class LearnerNameTests
{
    [Theory]
    [InlineData("Sem van der Berg", "Sem", "van der", "Berg")]
    [InlineData("Berg, Sem van der", "Sem", "van der", "Berg")]
    [InlineData("van der Berg, Sem", "Sem", "van der", "Berg")]
    [InlineData("Berg van der, Sem", "Sem", "van der", "Berg")]
    [InlineData("Berg, van der, Sem", "Sem", "van der", "Berg")]
    [InlineData("  Jong ,Sem   de ", "Sem", "de", "Jong")]
    [InlineData("Noor Bakker", "Noor", "", "Bakker")]
    [InlineData("Bakker, Noor", "Noor", "", "Bakker")]
    [InlineData("Anne Marie Bakker", "Anne Marie", "", "Bakker")]
    [InlineData("Bakker - de Wit, Anne Marie", "Anne Marie", "", "Bakker - de Wit")]
    [InlineData("Yara el Amrani", "Yara", "el", "Amrani")]
    [InlineData("Daan van 't Hof", "Daan", "van 't", "Hof")]
    [InlineData("Lotte in 't Veld-Mulder", "Lotte", "in 't", "Veld-Mulder")]
    [InlineData("Mila", "Mila", "", "")]
    [InlineData("Mila de", "Mila", "", "de")]
    [InlineData("Bakker,", "Bakker", "", "")]
    [InlineData("", "", "", "")]
    [InlineData(null, "", "", "")]
    public void A_whole_name_is_taken_apart(string? text, string first, string infix, string last) =>
        Assert.Equal(new LearnerName(first, infix, last), LearnerName.Parse(text));

    [Fact]
    public void A_last_name_that_was_typed_with_its_infix_gives_it_up()
    {
        Assert.Equal(new LearnerName("Sem", "van der", "Berg"), LearnerName.Of(" Sem", "", "van  der Berg "));
        Assert.Equal(new LearnerName("Sem", "", "De"), LearnerName.Of("Sem", null, "De"));
        Assert.Equal(new LearnerName("Sem", "de", "van Berg"), LearnerName.Of("Sem", "de", "van Berg"));
    }

    [Fact]
    public void A_name_is_read_from_first_to_last_and_ordered_by_the_last()
    {
        var name = new LearnerName("Sem", "van der", "Berg");

        Assert.Equal("Sem van der Berg", name.Display);
        Assert.Equal("Berg Sem van der", name.Sorted);
        Assert.Equal("Mila", new LearnerName("Mila", "", "").Sorted);
    }

    [Theory]
    [InlineData("José  de Vries", "jose de vries", true)]
    [InlineData("Noor", "Noortje", false)]
    public void Names_are_alike_whatever_the_accents(string one, string other, bool alike) => Assert.Equal(alike, LearnerName.AreAlike(one, other));

    [Theory]
    [InlineData("Sem", "", "Visser", "sem.visser")]
    [InlineData("Sem", "van der", "Berg", "sem.vanderberg")]
    [InlineData("Zoë", "", "Çelik-Øster", "zoe.celikoster")]
    [InlineData("Łukasz", "", "Weiß", "lukasz.weiss")]
    [InlineData("Mila", "", "", "mila")]
    [InlineData("李", "", "王", "leerling")]
    public void A_log_in_name_is_made_of_the_name(string first, string infix, string last, string expected) =>
        Assert.Equal(expected, LogInName.Propose(new LearnerName(first, infix, last), _ => false));

    [Fact]
    public void A_log_in_name_that_is_taken_gets_a_number()
    {
        HashSet<string> taken = ["sem.visser", "sem.visser2", "sem.visser3"];

        Assert.Equal("sem.visser4", LogInName.Propose(new LearnerName("Sem", "", "Visser"), taken.Contains));
    }

    [Fact]
    public void A_log_in_name_never_gets_too_long()
    {
        var name = new LearnerName(new string('a', 200), "", "b");
        var first = LogInName.Propose(name, _ => false);

        Assert.True(LogInName.IsUsable(first));
        Assert.True(LogInName.IsUsable(LogInName.Propose(name, first.Equals)));
    }

    [Theory]
    [InlineData("0012345", true)]
    [InlineData("sem.visser", true)]
    [InlineData("A-12_b", true)]
    [InlineData("1", false)]
    [InlineData("12 34", false)]
    [InlineData("1,23E+11", false)]
    [InlineData("..", false)]
    [InlineData("zoë", false)]
    [InlineData("sem@school", false)]
    [InlineData(null, false)]
    public void A_log_in_name_can_be_typed_on_every_keyboard(string? text, bool usable) => Assert.Equal(usable, LogInName.IsUsable(text));
}
