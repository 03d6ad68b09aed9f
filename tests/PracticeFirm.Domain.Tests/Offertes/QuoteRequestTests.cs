using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Tests.Builders;
using static PracticeFirm.Domain.Tests.Builders.Make;

namespace PracticeFirm.Domain.Tests.Offertes;

public class QuoteRequestTests
{
    private readonly QuoteRequest _request = QuoteRequest.Receive(1, null, RequestChannel.Mail, Monday, "Prijsaanvraag", "Graag een prijs.").WithId(3);

    [Fact]
    public void It_is_taken_up_and_answered()
    {
        Assert.Equal(RequestStatus.New, _request.Status);
        Done(_request.TakeUp(12));
        Assert.Equal((RequestStatus.InProgress, 12), (_request.Status, _request.OfferteId));

        _request.Answer();
        _request.Answer();

        Assert.Equal(RequestStatus.Answered, _request.Status);
        Assert.Equal(["QuoteRequest.Received", "QuoteRequest.TakenUp", "QuoteRequest.Answered"], _request.Events.Select(e => e.Kind));
    }

    [Fact]
    public void Two_people_do_not_answer_it_with_two_offertes()
    {
        Done(_request.TakeUp(12));
        Refused(_request.TakeUp(13), "QuoteRequest.InProgress");
        _request.Answer();
        Refused(_request.TakeUp(13), "QuoteRequest.AlreadyAnswered");

        Assert.Equal((RequestStatus.Answered, 12), (_request.Status, _request.OfferteId));
    }

    [Fact]
    public void A_draft_thrown_away_opens_it_again()
    {
        Done(_request.TakeUp(12));
        _request.PutBack();

        Assert.Equal((RequestStatus.New, null), (_request.Status, _request.OfferteId));
        Done(_request.TakeUp(13));
    }

    [Fact]
    public void An_answered_request_is_never_put_back()
    {
        Done(_request.TakeUp(12));
        _request.Answer();
        _request.PutBack();

        Assert.Equal((RequestStatus.Answered, 12), (_request.Status, _request.OfferteId));
    }

    [Fact]
    public void It_is_closed_with_a_reason()
    {
        RefusedOn("Reason", "QuoteRequest.Reason", _request.Close(" "));
        Done(_request.Close(" Leveren wij niet "));

        Assert.Equal((RequestStatus.Closed, "Leveren wij niet"), (_request.Status, _request.CloseReason));
        Refused(_request.TakeUp(12), "QuoteRequest.Closed");
        Refused(_request.Close("Nog eens"), "QuoteRequest.AlreadyDone");
    }

    [Fact]
    public void A_closed_request_stays_closed_when_its_draft_goes_and_is_answered_when_its_offerte_is_sent()
    {
        Done(_request.TakeUp(12));
        Done(_request.Close("Bedacht zich"));
        _request.Answer();
        Assert.Equal((RequestStatus.Answered, null), (_request.Status, _request.CloseReason));

        var other = QuoteRequest.Receive(1, null, RequestChannel.Phone, Monday, "Prijs", "Belde").WithId(4);
        Done(other.TakeUp(13));
        Done(other.Close("Bedacht zich"));
        other.PutBack();
        Assert.Equal((RequestStatus.Closed, null), (other.Status, other.OfferteId));
    }

    [Fact]
    public void An_answer_without_an_offerte_is_a_bug() => Assert.Throws<InvalidOperationException>(_request.Answer);

    [Fact]
    public void What_was_left_out_is_told_once_somebody_asks()
    {
        var request = QuoteRequest.Receive(1, null, RequestChannel.Mail, Monday, "Prijs", "Graag een prijs.", RequestGap.Quantity, "Het zijn er 12.").WithId(5);
        Assert.Equal((false, null), (request.IsComplete, request.Addition));

        request.Ask(Monday);
        request.Ask(Monday.AddDays(2));

        Assert.Equal("Het zijn er 12.", request.Complete(Monday.AddDays(1)));
        Assert.Null(request.Complete(Monday.AddDays(3)));
        Assert.Equal((Monday, Monday.AddDays(1), "Het zijn er 12.", true), (request.AskedOn, request.CompletedOn, request.Addition, request.IsComplete));
        Assert.True(_request.IsComplete);
        Assert.Null(_request.Complete(Monday));
    }
}
