using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using PracticeFirm.Domain.Common;

namespace PracticeFirm.Web.Infrastructure.Persistence;

/// <summary>Unit prices are kept as whole ten-thousandths of a euro.</summary>
public sealed class UnitPriceConverter() : ValueConverter<UnitPrice, long>(p => p.TenThousandths, v => new UnitPrice(v));

/// <summary>Percentages are kept as whole hundredths of a percent.</summary>
public sealed class PercentageConverter() : ValueConverter<Percentage, int>(p => p.BasisPoints, v => new Percentage(v));
